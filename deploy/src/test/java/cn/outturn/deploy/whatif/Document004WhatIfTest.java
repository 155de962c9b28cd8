package cn.outturn.deploy.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.sample.Told;
import cn.outturn.deploy.whatif.Stage.Someone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Document 004, whose table budgets 162,000 yuan and whose report 1,120,000: what if the report
 * were right, what if somebody had paid and looked in summer? The answers of
 * deploy/docs/what-if.md.
 */
@ApplicationTest
class Document004WhatIfTest {

  private static final String PROJECT = "/api/projects/43010421T999900000001";
  private static final List<Told> STORY = Told.of("story-004-party-affairs");
  private static final String PAID_IN_JUNE =
      """
      {"expenditure": "B-2021-000", "year": 2021, "source": "CURRENT", "amount": 5670000,
       "purpose": "上半年支出", "effective": "2021-06-20"}
      """;
  private static final String LOOKED_AT =
      """
      {"year": 2021, "quarter": "Q2", "effective": "2021-06-30", "measurements": [
        {"indicator": "N1", "actual":
          {"kind": "judged", "band": "ATTAINED", "percent": 100, "finding": "已走访慰问"}}]}
      """;
  private static final String PAID_LATE =
      """
      {"expenditure": "B-2021-004", "year": 2021, "source": "CURRENT", "amount": 1240000,
       "purpose": "年底结清", "effective": "2021-12-31", "exception": {"reason": "超出预算"}}
      """;

  @LocalServerPort private int port;

  private Stage stage;
  private long allocated;

  @BeforeEach
  void the_document_is_told() {
    stage = Stage.of(port, "district-430104");
    for (Told step : STORY) {
      Api.Answer sent = stage.send(step);
      assertThat(sent.status()).as(sent.body().toString()).isIn(200, 201);
      if (step.command().equals("AllocateFunds")) {
        allocated = sent.version();
      }
    }
  }

  @Test
  void with_the_reports_budget_the_money_is_spent_as_planned_and_the_score_is_lower() {
    // Behind declaration and goals, all else again with the other budget.
    ObjectNode[] again =
        STORY.stream()
            .skip(2)
            .map(Document004WhatIfTest::withTheReportsBudget)
            .map(Stage::hypothetical)
            .toArray(ObjectNode[]::new);
    JsonNode after = supposed(1L, again);

    assertThat(after.at(rate("execution")).asString()).isEqualTo("98.89");
    assertThat(judged(after.path("assessments"))).isEqualTo("9.889286 of 109.889286, EXCELLENT");

    assertThat(live("execution").at(rate("")).asString()).isEqualTo("683.7");
    assertThat(judged(live("assessments"))).isEqualTo("10 of 110, EXCELLENT");
  }

  @Test
  void a_supposed_payment_in_june_turns_the_half_years_light_from_red_to_yellow() {
    ObjectNode looked = by("clerk-1", "RecordQuarterProgress", LOOKED_AT);
    JsonNode unpaid = supposed(allocated, looked);
    assertThat(money(unpaid)).isEqualTo("0 %, RED");
    JsonNode paid = supposed(allocated, by("clerk-1", "RecordExpenditure", PAID_IN_JUNE), looked);
    assertThat(money(paid)).isEqualTo("70 %, YELLOW");
    assertThat(live("deviation").path("lines")).isEmpty();
  }

  @Test
  void a_supposed_late_payment_changes_the_rate_and_not_the_score_that_was_given() {
    JsonNode after = supposed(null, by("clerk-1", "RecordExpenditure", PAID_LATE));
    assertThat(after.at(rate("execution")).asString()).isEqualTo("691.36");
    assertThat(judged(after.path("assessments"))).isEqualTo("10 of 110, EXCELLENT");
    assertThat(live("execution").at(rate("")).asString()).isEqualTo("683.7");
  }

  private JsonNode supposed(@Nullable Long base, ObjectNode... commands) {
    var answer = stage.auditor().send("POST", PROJECT + "/what-if", Stage.whatIf(base, commands));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("after");
  }

  private JsonNode live(String question) {
    return stage.auditor().get(PROJECT + "/" + question).body();
  }

  private static ObjectNode by(String account, String command, String body) {
    Someone sender =
        STORY.stream()
            .map(Told::account)
            .filter(one -> one.name().value().startsWith(account + "."))
            .map(Someone::of)
            .findFirst()
            .orElseThrow();
    return Stage.hypothetical(command, sender, JsonMapper.shared().readTree(body));
  }

  /** Spent over asked for, in the year. */
  private static String rate(String question) {
    return (question.isEmpty() ? "" : "/" + question) + "/years/0/rates/0/rate/percent";
  }

  private static String judged(JsonNode assessments) {
    JsonNode year = assessments.at("/years/0/assessment");
    return "%s of %s, %s"
        .formatted(
            year.path("executionScore").asString(),
            year.path("total").asString(),
            year.path("grade").asString());
  }

  private static String money(JsonNode figures) {
    JsonNode line =
        figures
            .at("/deviation/lines")
            .valueStream()
            .filter(one -> one.path("subject").asString().equals("money"))
            .findFirst()
            .orElseThrow();
    return "%s %%, %s"
        .formatted(
            line.path("percent").decimalValue().stripTrailingZeros().toPlainString(),
            line.path("light").asString());
  }

  private static Told withTheReportsBudget(Told step) {
    String body =
        switch (step.command()) {
          case "PlanBudget", "AllocateFunds" ->
              step.body().toString().replace("16200000", "112000000");
          default -> step.body().toString();
        };
    return new Told(
        step.account(),
        step.method(),
        step.path(),
        step.command(),
        JsonMapper.shared().readTree(body));
  }
}
