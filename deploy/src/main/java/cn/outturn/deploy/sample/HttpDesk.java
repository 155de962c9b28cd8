package cn.outturn.deploy.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.deploy.issuer.Account;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** The public API of a running server. */
final class HttpDesk implements Desk {

  private final RestClient server;
  private final Function<Account, String> tokens;

  /**
   * @param tokens of the accounts, as their issuer gives them
   */
  HttpDesk(String address, Function<Account, String> tokens) {
    this.tokens = tokens;
    // A refusal is an answer, not an exception.
    server =
        RestClient.builder()
            .baseUrl(address)
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();
  }

  /**
   * @throws org.springframework.web.client.RestClientException if nobody answers
   */
  @Override
  public Answer send(Request request) {
    Step step = request.step();
    ResponseEntity<byte[]> answer =
        server
            .method(HttpMethod.valueOf(step.method()))
            .uri(step.path())
            .headers(headers -> request.headers().forEach(headers::set))
            .headers(headers -> headers.setBearerAuth(tokens.apply(request.account())))
            .contentType(MediaType.APPLICATION_JSON)
            .body(step.body().toString().getBytes(UTF_8))
            .retrieve()
            .toEntity(byte[].class);
    byte[] body = answer.getBody();
    return new Answer(
        answer.getStatusCode().value(),
        answer.getHeaders().getETag(),
        body == null ? "" : new String(body, UTF_8));
  }
}
