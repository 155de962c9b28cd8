package cn.outturn.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every bad input has its own refusal, and nothing of it is stored. */
@ApplicationTest
class BadInputTest {

  private static final String PROJECT = "/api/projects/P-1";
  private static final String BUDGET = PROJECT + "/budget";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  private Api caller = Api.ofNewDistrict(0);
  private long stored;

  @BeforeEach
  void two_districts_with_the_same_project_code() {
    Sheets.declare(Api.ofNewDistrict(port));
    caller = Api.ofNewDistrict(port);
    Sheets.declare(caller);
    stored = events();
  }

  @AfterEach
  void nothing_is_stored() {
    assertThat(events()).isEqualTo(stored);
  }

  @Test
  void malformed_json() {
    var answer = caller.command("PUT", BUDGET, "{\"horizon\":\n  {\"kind\": annual}}");
    refused(answer, 400, "json-malformed", " json-malformed");
    assertThat(answer.body().path("detail").asString()).startsWith("line 2, column ");
  }

  @Test
  void no_body() {
    refused(caller.command("PUT", BUDGET, ""), 400, "field-required", " field-required");
    refused(caller.command("PUT", BUDGET, "null"), 400, "field-required", " field-required");
  }

  @Test
  void wrong_types() {
    String body = Sheets.BUDGET.replace("\"year\": 2020", "\"year\": \"2020\"");
    refused(
        caller.command("PUT", BUDGET, body),
        400,
        "value-malformed",
        "/horizon/year value-malformed");
    String yuan = Sheets.BUDGET.replace("11080000", "110800.00");
    refused(
        caller.command("PUT", BUDGET, yuan),
        400,
        "value-malformed",
        "/funding/0/amount value-malformed",
        "/items/0/amount value-malformed");
  }

  @Test
  void an_unknown_field() {
    String body = Sheets.BUDGET.replace("\"items\"", "\"lines\"");
    refused(caller.command("PUT", BUDGET, body), 400, "field-unknown", "/lines field-unknown");
  }

  @Test
  void negative_money() {
    refused(
        caller.command("PUT", BUDGET, Sheets.BUDGET.replace("11080000", "-11080000")),
        400,
        "amount-negative",
        "/items/0/amount amount-negative");
    String source =
        "{\"horizon\": {\"kind\": \"annual\", \"year\": 2020},"
            + " \"funding\": [{\"source\": \"LOCAL\", \"amount\": -1}]}";
    refused(
        caller.command("PUT", BUDGET, source),
        400,
        "amount-negative",
        "/funding/0/amount amount-negative");
  }

  @Test
  void an_unknown_unit() {
    refused(
        caller
            .as("clerk-1", "999999", Role.CLERK)
            .command("POST", "/api/projects/P-2", Sheets.declaration("999999")),
        422,
        "unit-unknown",
        "/declaration/unit unit-unknown");
  }

  @Test
  void an_unknown_source() {
    refused(
        caller.command("PUT", BUDGET, Sheets.budget("LOTTERY", "30201", "50201", 2020)),
        422,
        "source-unknown",
        "/funding/0/source source-unknown");
  }

  @Test
  void an_illegal_economic_pair() {
    refused(
        caller.command("PUT", BUDGET, Sheets.budget("LOCAL", "30201", "50502", 2020)),
        422,
        "economic-pair-illegal",
        "/items/0/economic economic-pair-illegal");
  }

  @Test
  void a_year_outside_the_period() {
    refused(
        caller.command("PUT", BUDGET, Sheets.budget("LOCAL", "30201", "50201", 2031)),
        422,
        "year-outside-period",
        "/horizon/year year-outside-period");
  }

  @Test
  void a_duplicate_project_code() {
    var answer = caller.command("POST", PROJECT, Sheets.DECLARATION);
    assertThat(answer.rule()).isEqualTo("project-exists");
    assertThat(answer.status()).isEqualTo(409);
  }

  @Test
  void a_project_that_is_not_there() {
    var answer = caller.command("PUT", "/api/projects/P-404/budget", Sheets.BUDGET);
    assertThat(answer.rule()).isEqualTo("project-unknown");
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void a_malformed_project_code() {
    var answer = caller.command("PUT", "/api/projects/p_1/budget", Sheets.BUDGET);
    refused(answer, 400, "project-code-malformed", " project-code-malformed");
    assertThat(answer.body().path("detail").asString()).startsWith("code: ");
  }

  @Test
  void a_stale_version() {
    var answer = caller.with("If-Match", "\"7\"").command("PUT", BUDGET, Sheets.BUDGET);
    refused(answer, 412, "version-stale", " version-stale");
  }

  @Test
  void a_version_that_is_none() {
    refused(
        caller.with("If-Match", "7").command("PUT", BUDGET, Sheets.BUDGET),
        400,
        "version-malformed",
        " version-malformed");
  }

  @Test
  void no_version() {
    var answer = caller.with("Idempotency-Key", "no-version").send("PUT", BUDGET, Sheets.BUDGET);
    refused(answer, 428, "version-required", " version-required");
  }

  @Test
  void no_idempotency_key() {
    var answer = caller.with("If-Match", "*").send("PUT", BUDGET, Sheets.BUDGET);
    refused(answer, 400, "idempotency-key-required", " idempotency-key-required");
  }

  @Test
  void an_idempotency_key_of_another_command() {
    Api keyed = caller.with("Idempotency-Key", "key-of-budget").with("If-Match", "*");
    assertThat(keyed.send("PUT", BUDGET, Sheets.BUDGET).status()).isEqualTo(200);
    stored = events();
    var otherBody = keyed.send("PUT", BUDGET, Sheets.BUDGET.replace("办公费", "印刷费"));
    refused(otherBody, 422, "idempotency-key-reused", " idempotency-key-reused");
    var otherCommand = keyed.send("POST", PROJECT + "/submission", "{\"year\": 2020}");
    refused(otherCommand, 422, "idempotency-key-reused", " idempotency-key-reused");
  }

  @Test
  void several_wrong_fields_of_nested_rows() {
    refused(
        caller.command(
            "PUT",
            BUDGET,
            """
            {"horizon": {"kind": "yearly", "year": 2020},
             "funding": [{"source": "LOCAL", "amount": "11080000"}, {"source": "local"}],
             "items": [{"name": "办公费", "amount": -1},
                       {"amount": 12.5, "economic": {"department": "302", "government": "50201"}}]}
            """),
        400,
        "value-malformed",
        "/horizon/kind value-malformed",
        "/funding/0/amount value-malformed",
        "/funding/1/source source-code-malformed",
        "/funding/1/amount field-required",
        "/items/0/amount amount-negative",
        "/items/1/economic/department economic-code-malformed",
        "/items/1/amount value-malformed",
        "/items/1/name field-required");
  }

  @Test
  void no_token() {
    var answer = caller.withToken(null).command("PUT", BUDGET, Sheets.BUDGET);
    refused(answer, 401, "token-required", " token-required");
  }

  @Test
  void a_district_that_is_not_registered() {
    var answer = Api.ofNewDistrict(port).command("POST", "/api/projects/P-1", Sheets.DECLARATION);
    refused(answer, 404, "district-unknown", " district-unknown");
  }

  @Test
  void a_body_that_is_too_large() {
    var answer =
        caller.command("PUT", BUDGET, "{\"goal\": \"%s\"}".formatted("x".repeat(3_000_000)));
    assertThat(answer.rule()).isEqualTo("body-too-large");
    assertThat(answer.status()).isEqualTo(413);
  }

  private void refused(Api.Answer answer, int status, String rule, String... faults) {
    assertThat(answer.faults()).as(answer.body().toString()).isEqualTo(List.of(faults));
    assertThat(answer.rule()).isEqualTo(rule);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  private long events() {
    return database
        .sql("SELECT count(*) FROM event_store.domain_event_entry")
        .query(Long.class)
        .single();
  }
}
