package cn.outturn.deploy.load;

import cn.outturn.deploy.identity.CallerHeaders;
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

  private static final String EVERYBODY =
      "CLERK,UNIT_HEAD,FINANCE_BUREAU,DISTRICT_ADMIN,PLATFORM_OPERATOR";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

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
        asking(district, route.path())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header("If-Match", ifMatch.equals("*") ? ifMatch : "\"" + ifMatch + "\"")
            .method(route.method(), BodyPublishers.ofByteArray(JSON.writeValueAsBytes(command))));
  }

  /** Asks, for an answer that has seen this position. */
  public Reply ask(DistrictId district, String path, String atLeast) {
    return exchange(asking(district, path).header("Outturn-At-Least", atLeast).GET());
  }

  public Reply get(String path) {
    return exchange(HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(1)));
  }

  public Reply post(String path) {
    return exchange(HttpRequest.newBuilder(address.resolve(path)).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder asking(DistrictId district, String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Duration.ofMinutes(1))
        .header(CallerHeaders.DISTRICT, district.value())
        .header(CallerHeaders.USER, "load")
        .header(CallerHeaders.ROLES, EVERYBODY);
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
