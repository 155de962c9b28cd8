package cn.outturn.deploy.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.sample.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Document 004, whose table budgets 162,000 yuan and whose report 1,120,000: what if the report
 * were right? The answers of deploy/docs/audit.md.
 */
@ApplicationTest
class Document004Test {

  private static final String PROJECT = "/api/projects/43010421T999900000001";
  private static final long TABLE = 16_200_000L;
  private static final long REPORT = 112_000_000L;

  @LocalServerPort private int port;

  @Test
  void with_the_reports_budget_the_money_is_spent_as_planned_and_the_score_is_lower() {
    var stage = Stage.of(port, "district-430104");
    List<Told> story = Told.of("story-004-party-affairs");
    story.forEach(step -> assertThat(stage.send(step).status()).isIn(200, 201));

    // Behind declaration and goals, all else again with the other budget.
    ObjectNode[] others =
        story.stream()
            .skip(2)
            .map(Document004Test::withTheReportsBudget)
            .map(Stage::hypothetical)
            .toArray(ObjectNode[]::new);
    var supposed = stage.auditor().send("POST", PROJECT + "/what-if", Stage.whatIf(1L, others));
    assertThat(supposed.status()).as(supposed.body().toString()).isEqualTo(200);
    System.out.println("SUPPOSED " + supposed.body().path("after"));
    System.out.println(
        "LIVE "
            + stage.auditor().get(PROJECT + "/execution").body()
            + stage.auditor().get(PROJECT + "/deviation").body()
            + stage.auditor().get(PROJECT + "/assessments").body());
  }

  private static Told withTheReportsBudget(Told step) {
    JsonNode body =
        JsonMapper.shared()
            .readTree(
                switch (step.command()) {
                  case "PlanBudget", "AllocateFunds" ->
                      step.body().toString().replace(TABLE + "", REPORT + "");
                  default -> step.body().toString();
                });
    return new Told(step.account(), step.method(), step.path(), step.command(), body);
  }
}
