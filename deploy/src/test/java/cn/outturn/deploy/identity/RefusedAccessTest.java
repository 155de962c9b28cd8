package cn.outturn.deploy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedAccessTest {

  private static final String BUDGET = "/api/projects/{code}/budget";

  @LocalServerPort private int port;
  @Autowired private MeterRegistry meters;
  @Autowired private ApplicationContext context;

  @Test
  void a_refusal_is_a_problem_in_the_callers_language_and_keeps_the_challenge() {
    var answer =
        Api.ofNewDistrict(port).withToken(null).with("Accept-Language", "zh").get("/api/projects");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Content-Language")).isEqualTo("zh");
    assertThat(answer.body().path("title").asString()).isEqualTo("请求未携带访问令牌");
  }

  @Test
  void each_refusal_counts_by_reason_and_endpoint_and_is_one_line_of_the_log(CapturedOutput log) {
    Api auditor = Api.ofNewDistrict(port).as("wang-wu", null, Role.AUDITOR);
    double before = counted("role-not-allowed");
    var answer = auditor.command("PUT", "/api/projects/P-1/budget", Sheets.BUDGET);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"insufficient_scope\"");
    assertThat(counted("role-not-allowed")).isEqualTo(before + 1);
    assertThat(log.toString().lines().filter(line -> line.contains("access refused")))
        .hasSize(1)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("WARN", " " + auditor.district() + " ")
                    .endsWith("access refused PUT " + BUDGET + ": role-not-allowed")
                    .doesNotContain("wang-wu", "P-1"));
  }

  @Test
  void every_bad_token_has_its_reason_and_none_is_repeated(CapturedOutput log) {
    for (var refused : TestTokens.refused("530103", "160001", Role.CLERK).toList()) {
      double before = counted(refused.rule());
      var answer =
          Api.ofDistrict(port, "530103")
              .withToken(refused.token())
              .command("PUT", "/api/projects/P-1/budget", Sheets.BUDGET);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.rule()).isEqualTo(refused.rule());
      assertThat(counted(refused.rule())).isEqualTo(before + 1);
      if (refused.token() != null) {
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.body().toString()).doesNotContain(refused.token());
        assertThat(log.toString()).doesNotContain(refused.token());
      }
    }
  }

  @Test
  void a_text_that_is_no_token_is_refused_as_one() {
    for (String none : List.of("x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.")) {
      assertThat(Api.ofNewDistrict(port).withToken(none).get("/api/projects").rule())
          .as(none)
          .isEqualTo("token-malformed");
    }
  }

  @Test
  void the_clocks_may_differ_a_little() {
    var issuer = TestIssuer.shared();
    var justOver =
        issuer
            .member("530103", "a", null, Role.AUDITOR)
            .expirationTime(java.util.Date.from(java.time.Instant.now().minusSeconds(10)))
            .build();
    assertThat(
            Api.ofDistrict(port, "530103")
                .withToken(issuer.signed(justOver))
                .get("/api/access")
                .status())
        .isEqualTo(200);
  }

  @Test
  void a_clerk_without_a_unit_reaches_no_project() {
    Api clerk = Api.ofNewDistrict(port).as("clerk-1", null, Role.CLERK);
    assertThat(clerk.get("/api/projects").rule()).isEqualTo("unit-required");
    assertThat(clerk.get("/api/projects").status()).isEqualTo(403);
    assertThat(clerk.get("/api/access").status()).isEqualTo(200);
  }

  @Test
  void what_is_not_there_is_told_to_who_has_a_token_alone() {
    Api known = Api.ofNewDistrict(port);
    assertThat(known.get("/api/nothing").status()).isEqualTo(404);
    assertThat(known.send("DELETE", "/api/projects", null).status()).isEqualTo(405);
    assertThat(
            known
                .with("Content-Type", "text/plain")
                .command("PUT", "/api/projects/P-1/budget", "x")
                .status())
        .isEqualTo(415);
    Api unknown = known.withToken(null);
    assertThat(unknown.get("/api/nothing").status()).isEqualTo(401);
    assertThat(unknown.send("DELETE", "/api/projects", null).status()).isEqualTo(401);
  }

  @Test
  void metrics_are_for_the_operator_and_health_is_for_everybody_but_tells_no_more_than_up() {
    Api member = Api.ofNewDistrict(port);
    for (Api asking : List.of(member, member.withToken(null))) {
      var health = asking.get("/actuator/health").body();
      assertThat(health.path("status").asString()).isEqualTo("UP");
      assertThat(health.has("components")).isFalse();
    }
    assertThat(member.asOperator().get("/actuator/health").body().has("components")).isTrue();
    assertThat(member.get("/actuator/prometheus").status()).isEqualTo(403);
    assertThat(member.withToken(null).get("/actuator/prometheus").status()).isEqualTo(401);
  }

  @Test
  void outside_of_the_demo_there_is_no_issuer() {
    assertThat(context.getBeansOfType(RegisteredClientRepository.class)).isEmpty();
    assertThat(context.getBeansOfType(com.nimbusds.jose.jwk.source.JWKSource.class)).isEmpty();
    Api known = Api.ofNewDistrict(port);
    for (String path : List.of("/oauth2/token", "/oauth2/jwks", "/login")) {
      assertThat(known.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void the_table_is_answered_as_it_is_held() {
    var rows = Api.ofNewDistrict(port).asOperator().get("/api/access").body();
    assertThat(
            rows.valueStream()
                .filter(row -> row.path("act").asString().equals("ApproveDeclaration")))
        .singleElement()
        .hasToString(
            "{\"act\":\"ApproveDeclaration\",\"command\":true,\"unit\":[],"
                + "\"district\":[\"FINANCE_BUREAU\"],\"platform\":[],"
                + "\"otherThan\":[\"DeclarationSubmitted\"]}");
  }

  private double counted(String reason) {
    Counter counter =
        meters
            .find("outturn.access.refused")
            .tags("reason", reason, "endpoint", "PUT " + BUDGET)
            .counter();
    return counter == null ? 0 : counter.count();
  }
}
