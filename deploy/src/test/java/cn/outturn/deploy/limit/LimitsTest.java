package cn.outturn.deploy.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.edge.Counter;
import cn.outturn.deploy.edge.Edge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The limits as a client meets them; each test has districts of its own. */
@SpringBootTest(
    classes = Edge.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "outturn.limits.district.commands.per-second=1",
      "outturn.limits.district.commands.burst=5",
      "outturn.limits.user.commands.per-second=1",
      "outturn.limits.user.commands.burst=3",
      "outturn.limits.at-once.questions=2",
      "outturn.limits.at-once.waiting=1",
      "outturn.limits.late=20ms",
      // Long enough for any machine: nobody waits in vain here.
      "outturn.limits.at-once.patience=60s"
    })
@ExtendWith(OutputCaptureExtension.class)
@Import(SaidByHeaders.class)
class LimitsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int MEGABYTE = 1024 * 1024;

  @LocalServerPort private int port;
  @Autowired private Counter counter;
  @Autowired private MeterRegistry meters;

  @Test
  void an_account_beyond_its_rate_is_told_when_to_come_back() {
    for (int i = 0; i < 3; i++) {
      assertThat(command("510001", "clerk-1").statusCode()).isEqualTo(200);
    }
    double before = refused("rate");
    var refused = command("510001", "clerk-1");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("\"type\":\"urn:outturn:refusal:rate-exceeded\"");
    assertThat(refused("rate")).isEqualTo(before + 1);
    assertThat(command("510001", "clerk-2").statusCode()).isEqualTo(200);
  }

  @Test
  void a_districts_accounts_share_its_rate_and_leave_the_other_districts_alone() {
    for (int i = 0; i < 5; i++) {
      assertThat(command("510002", "clerk-" + i).statusCode()).isEqualTo(200);
    }
    assertThat(command("510002", "clerk-9").statusCode()).isEqualTo(429);
    assertThat(command("510003", "clerk-9").statusCode()).isEqualTo(200);
    assertThat(question("510002", "/api/served").statusCode()).isEqualTo(200);
  }

  @Test
  void a_district_has_no_more_under_way_than_its_bound(CapturedOutput output) throws Exception {
    counter.hold(2);
    var first = HTTP.sendAsync(get("510004", "/api/held"), BodyHandlers.ofString());
    var second = HTTP.sendAsync(get("510004", "/api/held"), BodyHandlers.ofString());
    counter.awaitHeld();
    double before = refused("at-once");

    var third = HTTP.sendAsync(get("510004", "/api/served"), BodyHandlers.ofString());
    var fourth = HTTP.sendAsync(get("510004", "/api/served"), BodyHandlers.ofString());
    var refused = (HttpResponse<?>) CompletableFuture.anyOf(third, fourth).join();

    assertThat(refused.statusCode()).as("one waits, the other can't").isEqualTo(429);
    assertThat(refused.body().toString()).contains("too-many-at-once");
    assertThat(refused("at-once")).isEqualTo(before + 1);
    assertThat(question("510004", "/api/served").statusCode()).isEqualTo(429);
    assertThat(output).containsOnlyOnce("district 510004: questions refused, too-many-at-once");
    assertThat(question("510005", "/api/served").statusCode()).isEqualTo(200);
    assertThat(command("510004", "clerk-1").statusCode()).isEqualTo(200);
    counter.open();
    assertThat(first.join().statusCode()).isEqualTo(200);
    assertThat(second.join().statusCode()).isEqualTo(200);
    assertThat(third.join().statusCode() + fourth.join().statusCode()).isEqualTo(200 + 429);
    assertThat(question("510004", "/api/served").statusCode()).isEqualTo(200);
  }

  @Test
  void a_refusal_reads_nothing_of_the_body() {
    for (int i = 0; i < 3; i++) {
      command("510006", "clerk-1");
    }
    var tooLargeToo = BodyPublishers.ofByteArray(new byte[2 * MEGABYTE]);
    assertThat(post("510006", "/api/served", tooLargeToo).statusCode()).isEqualTo(429);
  }

  @Test
  void a_body_has_a_bound_whether_it_says_its_length_or_not() {
    byte[] most = new byte[MEGABYTE];
    byte[] more = new byte[MEGABYTE + 1];
    assertThat(post("510011", "/api/served", BodyPublishers.ofByteArray(most)).body())
        .isEqualTo("1048576");
    assertThat(post("510012", "/api/served", chunked(most)).body()).isEqualTo("1048576");
    tooLarge(post("510013", "/api/served", BodyPublishers.ofByteArray(more)));
    tooLarge(post("510014", "/api/served", chunked(more)));
  }

  @Test
  void an_import_has_a_bound_of_its_own() {
    byte[] more = new byte[3 * MEGABYTE];
    assertThat(post("510015", "/api/district/import", chunked(more)).body()).isEqualTo("3145728");
    tooLarge(post("510016", "/api/district/import;x=1", chunked(more)));
  }

  @Test
  void headers_and_parameters_have_bounds() {
    var longHeader =
        HttpRequest.newBuilder(address("/api/served")).header("X-Long", "x".repeat(20_000)).build();
    assertThat(send(longHeader).statusCode()).isEqualTo(400);
    var many = question("510017", "/api/served?" + "a=1&".repeat(99) + "a=1");
    assertThat(many.statusCode()).isEqualTo(200);
    var tooMany = question("510017", "/api/served?" + "a=1&".repeat(101));
    assertThat(tooMany.statusCode()).isEqualTo(400);
    assertThat(tooMany.body()).contains("parameter-malformed");
  }

  private static void tooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("urn:outturn:refusal:body-too-large");
  }

  private double refused(String reason) {
    return meters.counter("outturn.access.refused", "reason", reason, "endpoint", "any").count();
  }

  private HttpResponse<String> command(String district, String user) {
    return send(of(district, user, "/api/served").POST(BodyPublishers.ofString("x")).build());
  }

  private HttpResponse<String> question(String district, String path) {
    return send(get(district, path));
  }

  private HttpResponse<String> post(String district, String path, BodyPublisher body) {
    return send(of(district, "clerk-1", path).POST(body).build());
  }

  private HttpRequest get(String district, String path) {
    return of(district, "clerk-1", path).build();
  }

  private HttpRequest.Builder of(String district, String user, String path) {
    return HttpRequest.newBuilder(address(path))
        .header("Content-Type", "application/octet-stream")
        .header(SaidByHeaders.DISTRICT, district)
        .header(SaidByHeaders.USER, user);
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static BodyPublisher chunked(byte[] bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString(UTF_8));
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
