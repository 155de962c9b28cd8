package cn.outturn.command.project;

import static cn.outturn.command.project.Refusals.assertRefused;
import static cn.outturn.command.project.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.caller.UserId;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentCommand.*;
import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.project.DoneElsewhere;
import cn.outturn.project.Evaluator;
import cn.outturn.project.FindingCommand.ExplainFinding;
import cn.outturn.project.FundingCommand.ReturnFunds;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  void asks_a_reviewer_before_it_accepts_what_is_far_above_its_target() {
    scene.funded();
    scene.act(selfAssessment(Y2020, "90"));
    assertRefused(
        () -> scene.act(new AcceptSelfAssessment(Y2020)), Rule.OVER_ACHIEVEMENT_UNDECIDED);

    scene.user = new UserId("finance-02");
    assertThat(scene.act(decision("40.5")))
        .singleElement()
        .isInstanceOfSatisfying(
            OverAchievementDecided.class,
            e -> {
              assertThat(e.computed()).isEqualByComparingTo("50");
              assertThat(e.score()).isEqualByComparingTo("40.5");
              assertThat(e.reviewer()).isEqualTo(scene.user);
              assertThat(e.reason()).isEqualTo("年初指标值明显偏低");
            });
    answerFindings();
    assertThat(scene.act(new AcceptSelfAssessment(Y2020)))
        .contains(new SelfAssessmentAccepted(Y2020));
    assertRefused(() -> scene.act(decision("60")), Rule.ASSESSMENT_MISSING);
  }

  @Test
  void decides_between_nothing_and_the_computed_score_and_only_where_it_is_asked() {
    scene.funded();
    assertRefused(() -> scene.act(decision("1")), Rule.ASSESSMENT_MISSING);
    scene.act(selfAssessment(Y2020, "32"));
    assertRefused(() -> scene.act(decision("1")), "/indicator", Rule.OVER_ACHIEVEMENT_NOT_ASKED);
    scene.act(new ReturnSelfAssessment(Y2020, "数量与台账不符"));
    scene.act(selfAssessment(Y2020, "90"));
    assertRefused(() -> scene.act(decision("50.01")), "/score", Rule.SCORE_OUT_OF_RANGE);
    assertRefused(
        () ->
            scene.act(
                new DecideOverAchievement(Y2020, new IndicatorId("X"), BigDecimal.ONE, "指标值明显偏低")),
        "/indicator",
        Rule.INDICATOR_UNKNOWN);
    assertThat(scene.act(decision("50"))).hasSize(1);
    assertThat(scene.act(decision("0"))).hasSize(1);
  }

  @Test
  void forgets_decisions_when_the_assessment_is_returned() {
    scene.funded();
    scene.act(selfAssessment(Y2020, "90"));
    scene.act(decision("50"));
    scene.act(new ReturnSelfAssessment(Y2020, "数量与台账不符"));
    scene.act(selfAssessment(Y2020, "80"));
    assertRefused(
        () -> scene.act(new AcceptSelfAssessment(Y2020)), Rule.OVER_ACHIEVEMENT_UNDECIDED);
  }

  @Test
  void totals_and_grades_with_the_decision_by_the_rules_of_the_score() {
    scene.funded();
    scene.act(expenditure("V1", "100000.00", NOVEMBER));
    scene.act(selfAssessment(Y2020, "90"));
    assertThat(scene.act(decision("35")))
        .singleElement()
        .isInstanceOfSatisfying(
            OverAchievementDecided.class,
            e -> {
              assertThat(e.total()).isEqualByComparingTo("45");
              assertThat(e.grade()).isEqualTo(Grade.POOR);
            });
  }

  @Test
  void accepts_only_when_grave_findings_are_answered() {
    scene.funded();
    scene.act(contradictory("32", null));
    assertRefused(() -> scene.act(new AcceptSelfAssessment(Y2020)), Rule.FINDINGS_OPEN);
    answerFindings();
    assertThat(scene.act(new AcceptSelfAssessment(Y2020)))
        .contains(new SelfAssessmentAccepted(Y2020));
  }

  @Test
  void accepts_as_it_was_what_was_done_elsewhere() {
    scene.funded();
    var paper = new DoneElsewhere(LocalDate.of(2021, 3, 15), "纸质自评表");
    scene.act(contradictory("90", paper));
    assertThat(scene.declared().findings().values())
        .extracting(Finding::state)
        .contains(Finding.State.OPEN);
    assertThat(scene.act(new AcceptSelfAssessment(Y2020)))
        .contains(new SelfAssessmentAccepted(Y2020));
  }

  /** Table and report count differently: to be explained. */
  private static SubmitSelfAssessment contradictory(
      String boards, @Nullable DoneElsewhere elsewhere) {
    SelfAssessment plain = selfAssessment(Y2020, boards).assessment();
    List<Claim> claims =
        List.of(
            new Claim.Figure("自评表", "村社区", new BigDecimal("9"), "个"),
            new Claim.Figure("自评报告", "村社区", new BigDecimal("10"), "个"));
    return new SubmitSelfAssessment(
        Y2020,
        new SelfAssessment(plain.attained(), null, plain.ratings(), claims, Map.of()),
        elsewhere);
  }

  private void answerFindings() {
    scene.declared().findings().entrySet().stream()
        .filter(finding -> finding.getValue().state() == Finding.State.OPEN)
        .map(Map.Entry::getKey)
        .forEach(finding -> scene.act(new ExplainFinding(finding, "据实填报")));
  }

  private static DecideOverAchievement decision(String score) {
    return new DecideOverAchievement(Y2020, BOARDS, new BigDecimal(score), "年初指标值明显偏低");
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
