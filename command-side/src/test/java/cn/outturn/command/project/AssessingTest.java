package cn.outturn.command.project;

import static cn.outturn.command.project.Refusals.assertRefused;
import static cn.outturn.command.project.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentCommand.*;
import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.project.Evaluator;
import cn.outturn.project.FundingCommand.ReturnFunds;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessingTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 2);

  private final Scene scene = new Scene();

  @Test
  void scores_a_year_by_the_rules_its_district_had_adopted() {
    scene.funded();
    scene.act(expenditure("V1", "50000.00", NOVEMBER));
    assertThat(scene.act(selfAssessment(Y2020, "32")))
        .singleElement()
        .isInstanceOfSatisfying(
            SelfAssessmentSubmitted.class,
            e -> {
              assertThat(e.score().ruleSet()).isEqualTo(new RuleSetRef("mof-2020-10", 1));
              assertThat(e.score().execution().score()).isEqualByComparingTo("5");
            });
  }

  @Test
  void gives_no_execution_score_while_no_budget_is_allocated() {
    scene.approved();
    assertThat(scene.act(selfAssessment(Y2020, "32")))
        .singleElement()
        .isInstanceOfSatisfying(
            SelfAssessmentSubmitted.class,
            e -> {
              assertThat(e.score().execution().score()).isNull();
              assertThat(e.score().total()).isNull();
              assertThat(e.score().grade()).isNull();
            });
  }

  @Test
  void asks_for_every_indicator_of_the_year() {
    scene.funded();
    var empty = new SelfAssessment("目标已完成", null, List.of(), List.of(), Map.of());
    assertRefused(
        () -> scene.act(new SubmitSelfAssessment(Y2020, empty, null)),
        "/assessment/ratings",
        Rule.RATING_MISSING);
  }

  @Test
  void assesses_a_year_once_unless_it_is_returned() {
    scene.funded();
    scene.act(selfAssessment(Y2020, "30"));
    assertRefused(() -> scene.act(selfAssessment(Y2020, "32")), Rule.ASSESSMENT_EXISTS);
    scene.act(new ReturnSelfAssessment(Y2020, "数量与台账不符"));
    assertThat(scene.act(selfAssessment(Y2020, "32"))).hasSize(1);
  }

  @Test
  void evaluates_and_publishes_only_what_was_accepted() {
    scene.funded();
    scene.act(selfAssessment(Y2020, "32"));
    assertRefused(() -> scene.act(evaluation("50")), Rule.ASSESSMENT_NOT_ACCEPTED);
    var publication = new PublishResult(Y2020, "区政府门户网站", LocalDate.of(2021, 3, 1));
    assertRefused(() -> scene.act(publication), Rule.ASSESSMENT_NOT_ACCEPTED);
    scene.act(new AcceptSelfAssessment(Y2020));
    assertThat(scene.act(evaluation("80")))
        .singleElement()
        .isInstanceOfSatisfying(
            ProjectEvaluated.class,
            e -> {
              assertThat(e.total()).isEqualByComparingTo("90");
              assertThat(e.grade()).isEqualTo(Grade.EXCELLENT);
            });
    scene.act(publication);
    assertRefused(() -> scene.act(publication), Rule.RESULT_PUBLISHED_ALREADY);
  }

  @Test
  void closes_a_year_only_when_its_money_is_settled() {
    scene.funded();
    scene.act(expenditure("V1", "99000.00", NOVEMBER));
    scene.act(selfAssessment(Y2020, "32"));
    assertRefused(() -> scene.act(new CloseYear(Y2020)), Rule.ASSESSMENT_NOT_ACCEPTED);
    scene.act(new AcceptSelfAssessment(Y2020));
    assertRefused(() -> scene.act(new CloseYear(Y2020)), "/year", Rule.FUNDS_UNSETTLED);
    scene.act(
        new ReturnFunds(
            Y2020, LOCAL, Money.ofYuan("1000.00"), "结余", null, LocalDate.of(2020, 12, 31)));
    scene.act(new CloseYear(Y2020));
    assertRefused(() -> scene.act(selfAssessment(Y2020, "32")), "/year", Rule.YEAR_CLOSED);
    assertRefused(() -> scene.act(expenditure("V2", "1.00", NOVEMBER)), "/year", Rule.YEAR_CLOSED);
  }

  @Test
  void closes_a_project_whose_years_are_closed_and_takes_no_more_commands() {
    scene.accepted();
    assertRefused(() -> scene.act(new CloseProject("实施期满")), Rule.YEARS_OPEN);
    scene.act(new CloseYear(Y2020));
    scene.act(new CloseProject("实施期满"));
    assertRefused(() -> scene.act(new CloseYear(Y2021)), Rule.PROJECT_CLOSED);
  }

  @Test
  void refuses_scores_beyond_the_points_of_execution_and_for_unknown_indicators() {
    scene.accepted();
    var wrong =
        new EvaluateProject(
            Y2020,
            Evaluator.FINANCE_BUREAU,
            new BigDecimal("10.01"),
            List.of(new GivenScore(new IndicatorId("X"), BigDecimal.ONE, "核查")),
            "核查意见");
    assertRefused(() -> scene.act(wrong), "/executionScore", Rule.SCORE_OUT_OF_RANGE);
    assertRefused(() -> scene.act(wrong), "/scores/0/indicator", Rule.INDICATOR_UNKNOWN);
    assertRefused(() -> scene.act(wrong), "/scores", Rule.RATING_MISSING);
  }

  private static EvaluateProject evaluation(String score) {
    return new EvaluateProject(
        Y2020,
        Evaluator.DEPARTMENT,
        BigDecimal.TEN,
        List.of(new GivenScore(BOARDS, new BigDecimal(score), "现场核查")),
        "目标基本实现");
  }
}
