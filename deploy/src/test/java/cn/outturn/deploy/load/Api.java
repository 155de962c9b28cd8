package cn.outturn.deploy.load;

import cn.outturn.district.DistrictId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The public API of a server on this machine, as a client in another process sees it. */
public final class Api implements AutoCloseable {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final LoadTokens tokens = new LoadTokens();
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Api(int port) {
    address = URI.create("http://127.0.0.1:" + port);
  }

  /**
   * @param ifMatch a version, or {@code *} for any
   * @throws UncheckedIOException if there is no answer, as when the server is killed
   */
  public Reply send(DistrictId district, Route route, String key, String ifMatch, Object command) {
    return exchange(
        asking(route.path(), tokens.toSend(district, command))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header("If-Match", ifMatch.equals("*") ? ifMatch : "\"" + ifMatch + "\"")
            .method(route.method(), BodyPublishers.ofByteArray(JSON.writeValueAsBytes(command))));
  }

  /** Asks, for an answer that has seen what it has seen. */
  public Reply ask(DistrictId district, String path) {
    return exchange(asking(path, tokens.toAsk(district)));
  }

  /** Asks, for an answer that has seen this position. */
  public Reply ask(DistrictId district, String path, String atLeast) {
    return exchange(asking(path, tokens.toAsk(district)).header("Outturn-At-Least", atLeast).GET());
  }

  /** Asks as the platform's operator. */
  public Reply get(String path) {
    return exchange(asking(path, tokens.ofOperator()));
  }

  public Reply post(String path) {
    return exchange(asking(path, tokens.ofOperator()).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder asking(String path, String token) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Duration.ofMinutes(1))
        .header("Authorization", "Bearer " + token);
  }

  private Reply exchange(HttpRequest.Builder request) {
    try {
      return Reply.of(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
