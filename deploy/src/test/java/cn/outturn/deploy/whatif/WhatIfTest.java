package cn.outturn.deploy.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.TestDatabase;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may suppose what, what is wrong to suppose, and that nothing is left of it. */
@ApplicationTest
class WhatIfTest {

  private static final String WHAT_IF = "/api/projects/P-1/what-if";
  private static final String BUDGET = "/api/projects/P-1/budget";
  private static final String AS_CLERK =
      "\"as\": {\"user\": \"clerk-1\", \"roles\": [\"CLERK\"], \"unit\": \"108001\"}";
  private static final String PLAN =
      "{\"command\": \"PlanBudget\", %s, \"body\": %s}".formatted(AS_CLERK, Sheets.BUDGET);

  @LocalServerPort private int port;

  /** No wall stops it. */
  private final JdbcClient database = JdbcClient.create(TestDatabase.administrator());

  private Api everybody = Api.ofNewDistrict(0);
  private Api auditor = everybody;

  @BeforeEach
  void a_project() {
    everybody = Api.ofNewDistrict(port);
    Sheets.declare(everybody);
    auditor = everybody.as("auditor-1", null, Role.AUDITOR);
  }

  @Test
  void an_auditor_may_in_the_own_district_and_finds_nothing_in_another() {
    var own = auditor.send("POST", WHAT_IF, commands(PLAN));
    assertThat(own.status()).as(own.body().toString()).isEqualTo(200);
    assertThat(own.body().path("base").asLong()).isZero();
    assertThat(own.body().at("/steps/0/events/0/event").asString()).isEqualTo("BudgetPlanned");

    Api stranger = Api.ofNewDistrict(port);
    Sheets.register(stranger);
    var other = stranger.as("auditor-1", null, Role.AUDITOR).send("POST", WHAT_IF, commands(PLAN));
    assertThat(other.status()).isEqualTo(404);
    assertThat(other.rule()).isEqualTo("project-unknown");
  }

  @Test
  void a_clerk_may_for_the_own_unit_and_no_other_unit_learns_that_there_is_a_project() {
    Api clerk =
        everybody
            .as("clerk-1", "108001", Role.CLERK)
            .with(
                "Outturn-At-Least",
                everybody.command("PUT", BUDGET, Sheets.BUDGET).header("Outturn-Position"));
    String own = commands("{\"command\": \"PlanBudget\", \"body\": " + Sheets.BUDGET + "}");
    assertThat(clerk.send("POST", WHAT_IF, own).status()).isEqualTo(200);

    var elsewhere = everybody.as("clerk-2", "108002", Role.CLERK).send("POST", WHAT_IF, own);
    assertThat(elsewhere.status()).isEqualTo(404);
    assertThat(elsewhere.rule()).isEqualTo("project-unknown");
  }

  @Test
  void who_supposes_as_nobody_else_is_refused_as_such() {
    var refused =
        auditor.send(
            "POST",
            WHAT_IF,
            commands("{\"command\": \"PlanBudget\", \"body\": " + Sheets.BUDGET + "}"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.faults()).containsExactly("/commands/0/body role-not-allowed");
    assertThat(everybody.asOperator().send("POST", WHAT_IF, commands(PLAN)).status())
        .isEqualTo(403);
  }

  @Test
  void each_command_rests_on_those_before_it_and_the_first_refusal_says_which_it_was() {
    String submit =
        """
        {"command": "SubmitDeclaration", "body": {"year": 2020},
         "as": {"user": "head-1", "roles": ["UNIT_HEAD"], "unit": "108001"}}
        """;
    var refused = auditor.send("POST", WHAT_IF, commands(PLAN, submit, PLAN));
    assertThat(refused.rule()).isEqualTo("goals-missing");
    assertThat(refused.faults()).containsExactly("/commands/1/body/year goals-missing");

    var unplanned = auditor.send("POST", WHAT_IF, commands(submit));
    assertThat(unplanned.faults())
        .containsExactly(
            "/commands/0/body/year goals-missing", "/commands/0/body/year budget-missing");
  }

  @Test
  void a_project_that_is_not_there_can_be_declared() {
    String declare =
        "{\"command\": \"DeclareProject\", %s, \"body\": %s}"
            .formatted(AS_CLERK, Sheets.DECLARATION);
    var supposed = auditor.send("POST", "/api/projects/P-9/what-if", commands(declare, PLAN));
    assertThat(supposed.status()).as(supposed.body().toString()).isEqualTo(200);
    assertThat(supposed.body().path("base").asLong()).isEqualTo(-1);
    assertThat(supposed.body().path("before").isNull()).isTrue();
    assertThat(supposed.body().at("/steps/1/events/0/version").asLong()).isEqualTo(1);
    assertThat(supposed.body().at("/after/execution").toString()).contains("11080000");
    assertThat(auditor.get("/api/projects/P-9").status()).isEqualTo(404);
    assertThat(auditor.send("POST", WHAT_IF, commands(declare)).rule()).isEqualTo("project-exists");
  }

  @Test
  void a_base_is_the_past_of_the_project_and_none_that_is_to_come() {
    var planned = everybody.command("PUT", BUDGET, Sheets.BUDGET);
    assertThat(planned.version()).isEqualTo(1);
    var then = auditor.send("POST", WHAT_IF, "{\"base\": 0, \"commands\": [" + PLAN + "]}");
    assertThat(then.body().path("base").asLong()).isZero();
    assertThat(then.body().at("/steps/0/events/0/version").asLong()).isEqualTo(1);
    assertThat(then.body().at("/before/execution").toString()).doesNotContain("11080000");
    assertThat(then.body().at("/after/execution").toString()).contains("11080000");

    var later = auditor.send("POST", WHAT_IF, "{\"base\": 2, \"commands\": [" + PLAN + "]}");
    assertThat(later.status()).isEqualTo(404);
    assertThat(later.rule()).isEqualTo("step-unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | /commands field-required",
        "{\"commands\": []} | 400 | /commands field-required",
        "{\"commands\": [{}]} | 400 | /commands/0/command field-required",
        "{\"commands\": [1]} | 400 | /commands/0 value-malformed",
        "{\"base\": -1, \"commands\": [PLAN]} | 400 | /base value-malformed",
        "{\"base\": \"1\", \"commands\": [PLAN]} | 400 | /base value-malformed",
        "{\"commands\": [PLAN], \"at\": 1} | 400 | /at field-unknown",
        "{\"commands\": [{\"command\": \"Guess\"}]} | 400 | /commands/0/command value-malformed",
        "{\"commands\": [{\"command\": \"CloseUnit\"}]} | 422"
            + " | /commands/0/command command-not-supposed",
        "{\"commands\": [{\"command\": \"NameContacts\"}]} | 422"
            + " | /commands/0/command command-not-supposed",
        "{\"commands\": [{\"command\": \"PlanBudget\", AS}]} | 400"
            + " | /commands/0/body field-required",
        "{\"commands\": [{\"command\": \"PlanBudget\", AS, \"body\": [1]}]} | 400"
            + " | /commands/0/body value-malformed",
        "{\"commands\": [{\"command\": \"PlanBudget\", \"as\": {\"user\": \"a\"}}]} | 400"
            + " | /commands/0/as/roles field-required",
        "{\"commands\": [{\"command\": \"PlanBudget\","
            + " \"as\": {\"user\": \"a\", \"roles\": [\"PLATFORM_OPERATOR\"]}}]} | 400"
            + " | /commands/0/as/roles value-malformed",
        "{\"commands\": [{\"command\": \"PlanBudget\","
            + " \"as\": {\"user\": \"a b\", \"roles\": [\"CLERK\"]}}]} | 400"
            + " | /commands/0/as/user user-malformed"
      })
  void what_cannot_be_supposed_is_named(String body, int status, String fault) {
    var refused = auditor.send("POST", WHAT_IF, body.replace("AS", AS_CLERK).replace("PLAN", PLAN));
    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
    assertThat(refused.faults()).containsExactly(fault);
  }

  @Test
  void not_more_than_a_year_of_commands_and_no_clock_but_the_base() {
    String many = commands(Collections.nCopies(WhatIf.MOST + 1, PLAN).toArray(String[]::new));
    assertThat(auditor.send("POST", WHAT_IF, many).faults())
        .containsExactly("/commands value-malformed");
    assertThat(auditor.send("POST", WHAT_IF + "?effectiveOn=2020-06-30", commands(PLAN)).rule())
        .isEqualTo("past-unanswered");
  }

  @Test
  void a_suspended_district_supposes_as_little_as_it_does() {
    String path = "/api/districts/" + everybody.district() + "/suspension";
    var suspended = everybody.asOperator().command("POST", path, "{\"reason\": \"撤并\"}");
    assertThat(suspended.status()).as(suspended.body().toString()).isEqualTo(200);
    assertThat(auditor.send("POST", WHAT_IF, commands(PLAN)).rule())
        .isEqualTo("district-suspended");
  }

  @Test
  void nothing_of_it_is_stored_and_a_later_command_goes_on_from_what_is() {
    var planned = everybody.command("PUT", BUDGET, Sheets.BUDGET);
    auditor.with("Outturn-At-Least", planned.header("Outturn-Position")).get("/api/projects/P-1");
    String named =
        "{\"command\": \"NameContacts\", \"body\": {\"contacts\": [{\"person\": \"S-0417\","
            + " \"role\": \"PROJECT_LEAD\", \"name\": \"某\"}]}}";
    String other = PLAN.replace("11080000", "99990000");
    Map<String, String> before = everythingStored();
    Api keyed = auditor.with("Idempotency-Key", "supposed-once");

    assertThat(keyed.send("POST", WHAT_IF, commands(other, other)).status()).isEqualTo(200);
    assertThat(keyed.send("POST", WHAT_IF, commands(other, named)).status()).isEqualTo(422);
    assertThat(keyed.send("POST", WHAT_IF, "{\"base\": 0, \"commands\": [" + other + "]}").status())
        .isEqualTo(200);

    assertThat(everythingStored()).isEqualTo(before);
    var next =
        everybody
            .with("Idempotency-Key", "supposed-once")
            .with("If-Match", "\"1\"")
            .send("PUT", BUDGET, Sheets.BUDGET.replace("11080000", "22160000"));
    assertThat(next.status()).as(next.body().toString()).isEqualTo(200);
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.body().path("repeated").asBoolean()).isFalse();
    assertThat(
            auditor
                .with("Outturn-At-Least", next.header("Outturn-Position"))
                .get("/api/projects/P-1")
                .body()
                .toString())
        .contains("22160000")
        .doesNotContain("99990000");
  }

  /** A sum over all rows of every table, but those in which the engine notes that it lives. */
  private Map<String, String> everythingStored() {
    List<String> tables =
        database
            .sql(
                """
                SELECT c.oid::regclass::text FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                  AND c.relname NOT IN ('token_entry')
                """)
            .query(String.class)
            .list();
    assertThat(tables)
        .contains("event_store.domain_event_entry", "read_model.projected", "vault.personal_key");
    Map<String, String> sums = new TreeMap<>();
    for (String table : tables) {
      sums.put(
          table,
          database
              .sql(
                  "SELECT coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '')"
                      + " FROM "
                      + table
                      + " AS t")
              .query(String.class)
              .single());
    }
    return sums;
  }

  private static String commands(String... commands) {
    return "{\"commands\": [" + String.join(", ", commands) + "]}";
  }
}
