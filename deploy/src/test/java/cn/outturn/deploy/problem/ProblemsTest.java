package cn.outturn.deploy.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  private static final String SUBMISSION = "/api/projects/P-1/submission";

  @LocalServerPort private int port;
  @Autowired private MeterRegistry meters;

  private Api caller = Api.ofNewDistrict(0);

  @BeforeEach
  void call() {
    caller = Api.ofNewDistrict(port);
  }

  @Test
  void a_problem_says_what_where_and_by_which_rule() {
    var answer = caller.command("POST", SUBMISSION, "{\"year\": 1999}");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .hasToString(
            """
            {"type":"urn:outturn:refusal:year-malformed",\
            "title":"Not a fiscal year",\
            "status":400,\
            "detail":"1999 is not a year from 2000 to 2100",\
            "instance":"/api/projects/P-1/submission",\
            "faults":[{"pointer":"/year",\
            "rule":"year-malformed",\
            "title":"Not a fiscal year",\
            "detail":"1999 is not a year from 2000 to 2100"}]}\
            """);
  }

  @Test
  void titles_are_chinese_where_the_caller_prefers_it() {
    for (String chinese : new String[] {"zh", "zh-CN", "zh-Hans-CN,zh;q=0.9,en;q=0.8"}) {
      var answer =
          caller.with("Accept-Language", chinese).command("POST", SUBMISSION, "{\"year\": 1999}");
      assertThat(answer.body().path("title").asString()).isEqualTo("财年不正确");
      assertThat(answer.body().at("/faults/0/title").asString()).isEqualTo("财年不正确");
      assertThat(answer.header("Content-Language")).isEqualTo("zh");
      assertThat(answer.header("Vary")).isEqualTo("Accept-Language");
    }
  }

  @Test
  void titles_are_english_otherwise() {
    for (String other : new String[] {"en", "fr", "en-US,zh;q=0.5", "*", "?!", ""}) {
      var answer =
          caller.with("Accept-Language", other).command("POST", SUBMISSION, "{\"year\": 1999}");
      assertThat(answer.body().path("title").asString()).isEqualTo("Not a fiscal year");
    }
  }

  @Test
  void parameters_are_refused_by_name() {
    String path = "/accidents/projects/";
    assertThat(caller.get(path + "P-1?year=2020&quarter=Q2").status()).isEqualTo(200);
    refused(path + "p_1?year=2020&quarter=Q2", "project-code-malformed", "code: a project code");
    refused(path + "P-1?year=1999&quarter=Q2", "year-malformed", "year: 1999 is not");
    refused(path + "P-1?year=x&quarter=Q2", "parameter-malformed", "year: expected a whole number");
    refused(
        path + "P-1?year=2020&quarter=Q5",
        "parameter-malformed",
        "quarter: expected one of Q1, Q2, Q3, Q4");
    refused(path + "P-1?quarter=Q1", "parameter-malformed", "year: it is required");
  }

  private void refused(String path, String rule, String detail) {
    var answer = caller.get(path);
    assertThat(answer.rule()).isEqualTo(rule);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("detail").asString()).startsWith(detail);
  }

  @Test
  void what_the_edge_does_not_serve_is_a_problem_too() {
    unserved(caller.get("/api/nothing"), 404, "endpoint-unknown");
    unserved(caller.get("/accidents/no-such-thing"), 404, "not-found");
    var method = caller.send("DELETE", SUBMISSION, null);
    unserved(method, 405, "method-not-allowed");
    assertThat(method.header("Allow")).isEqualTo("POST");
    unserved(
        caller
            .with("Accept", "application/xml")
            .get("/accidents/projects/P-1?year=2020&quarter=Q1"),
        406,
        "not-acceptable");
    unserved(
        caller.with("Content-Type", "text/plain").command("POST", SUBMISSION, "{}"),
        415,
        "media-type-unsupported");
    unserved(
        caller
            .with("Content-Type", "application/json;charset=GBK")
            .command("POST", SUBMISSION, "{}"),
        415,
        "media-type-unsupported");
  }

  private static void unserved(Api.Answer answer, int status, String rule) {
    assertThat(answer.rule()).as(answer.body().toString()).isEqualTo(rule);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.faults()).isEmpty();
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void what_tomcat_turns_away_by_itself_is_a_problem_too() throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write("GET /api/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400")
          .contains("Content-Type: application/problem+json")
          .contains("urn:outturn:refusal:request-malformed");
    }
  }

  @Test
  void a_refusal_that_may_pass_says_when_to_come_back() {
    var answer = caller.get("/accidents/not-yet");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void a_failure_tells_its_correlation_and_nothing_else(CapturedOutput log) {
    double before = meters.counter("outturn.failures").count();
    var answer = caller.get("/accidents/failure");
    String correlation = answer.body().path("correlation").asString();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body().path("type").asString()).isEqualTo("urn:outturn:failure");
    assertThat(answer.body().toString()).doesNotContain("SQL", "张三", "violates");
    assertThat(meters.counter("outturn.failures").count()).isEqualTo(before + 1);
    assertThat(log)
        .contains("failure " + correlation + " in GET /accidents/failure")
        .contains("java.sql.SQLException SQLSTATE 23505")
        .contains("at cn.outturn.deploy.problem.Accidents.fail")
        .contains(" " + caller.district() + " ")
        .doesNotContain("张三", "clerk-1");
  }

  @Test
  void a_lost_database_is_a_failure_and_no_client_gone() {
    assertThat(caller.get("/accidents/lost-database").status()).isEqualTo(500);
  }

  @Test
  void a_refusal_deep_in_an_accident_is_a_failure() {
    assertThat(caller.get("/accidents/hidden-refusal").status()).isEqualTo(500);
  }

  @Test
  void the_log_and_the_metrics_know_rules_and_places_but_no_values(CapturedOutput log) {
    double before = refusals("field-unknown");
    caller.command("POST", SUBMISSION, "{\"张三\": 1, \"year\": \"李四\", \"nested\": {\"王五\": 1}}");
    assertThat(refusals("field-unknown")).isEqualTo(before + 1);
    assertThat(log)
        .contains(
            "refused POST /api/projects/{code}/submission:"
                + " field-unknown; field-unknown; value-malformed at /year")
        .doesNotContain("张三", "李四", "王五", "nested", "P-1");
  }

  private double refusals(String rule) {
    Counter counter = meters.find("outturn.refusals").tag("rule", rule).counter();
    return counter == null ? 0 : counter.count();
  }

  @Test
  void nothing_of_a_caller_stays_behind_in_the_log(CapturedOutput log) {
    caller.get("/accidents/failure");
    String district = caller.district();
    for (int i = 0; i < 20; i++) {
      caller.asOperator().get("/accidents/not-yet");
    }
    assertThat(log.toString().lines().filter(line -> line.contains("position-not-reached")))
        .hasSize(20)
        .noneMatch(line -> line.contains(district));
  }
}
