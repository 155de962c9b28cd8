package cn.outturn.query.assessments;

import static cn.outturn.query.assessments.Sheet004.*;
import static cn.outturn.query.register.Papers.IN_2021;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Past.CHENGGONG;
import static cn.outturn.query.register.Past.PANLONG;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.Method;
import cn.outturn.assessment.Scoring;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.money.Rate;
import cn.outturn.project.AssessmentEvent.OverAchievementDecided;
import cn.outturn.project.AssessmentEvent.ProjectEvaluated;
import cn.outturn.project.AssessmentEvent.ResultPublished;
import cn.outturn.project.AssessmentEvent.SelfAssessmentAccepted;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.AssessmentEvent.YearClosed;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.Evaluator;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.register.Past;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentsProjectionTest {

  private static final String CODE = "43010421T999900000001";
  private static final Claim PRINTED_SOUNDLY =
      new Claim.TotalScore("自评表", new BigDecimal("110"), new BigDecimal("110"));

  private final Past<ProjectEvent> past = begun(PANLONG);

  @Test
  void document_004_keeps_its_printed_total_beside_the_sum_of_its_rows() {
    past.then(submitted());
    AssessmentRow row = row();
    assertThat(row.points()).isEqualByComparingTo("110");
    assertThat(row.total()).isEqualByComparingTo("110");
    assertThat(row.ownTotal()).isEqualByComparingTo("110");
    assertThat(row.difference()).isEqualByComparingTo("0");
    assertThat(row.grade()).isEqualTo(Grade.EXCELLENT);
    assertThat(row.ruleSet()).isEqualTo(RULES.ref());
    assertThat(row.printedTotals())
        .containsExactly(new Claim.TotalScore("自评表", new BigDecimal("100"), new BigDecimal("100")));
    assertThat(row.printedTotalsAgree()).isFalse();
    assertThat(row.claims()).isEqualTo(CLAIMS);
    assertThat(row.attained()).isEqualTo("完成美丽楼道建设");
    assertThat(row.report()).containsEntry(SelfAssessment.Section.PROBLEMS, "资金闲置");
  }

  @Test
  void execution_is_the_first_line_and_its_working_tells_the_rate_that_was_capped() {
    past.then(submitted());
    List<ItemRow> items = items();
    assertThat(items).hasSize(14).extracting(ItemRow::place).isSorted();
    ItemRow execution = items.getFirst();
    assertThat(execution.line()).isEqualTo("execution");
    assertThat(execution.name()).isNull();
    assertThat(execution.score()).isEqualByComparingTo("10");
    assertThat(execution.ownScore()).isEqualByComparingTo("10");
    assertThat(execution.working().capped()).isTrue();
    assertThat(execution.working().inputs())
        .containsEntry("executed", new BigDecimal("110760000"))
        .containsEntry("budget", new BigDecimal("16200000"));
    assertThat(items.get(1))
        .satisfies(
            item -> {
              assertThat(item.line()).isEqualTo("N1");
              assertThat(item.name()).isEqualTo("困难党员慰问");
              assertThat(item.target()).isEqualTo(new Target.Qualitative("按要求完成"));
              assertThat(item.actual()).isInstanceOf(Actual.Judged.class);
              assertThat(item.working().method()).isEqualTo(Method.JUDGED_PERCENT);
            });
  }

  @Test
  void own_scores_differ_from_what_the_rules_compute() {
    past.then(Sheet004.submitted(List.of(PRINTED_SOUNDLY), 90, true));
    assertThat(row().total()).isEqualByComparingTo("100");
    assertThat(row().ownTotal()).isEqualByComparingTo("110");
    assertThat(row().difference()).isEqualByComparingTo("10");
    assertThat(row().printedTotalsAgree()).isTrue();
  }

  @Test
  void a_blank_row_leaves_no_own_total_and_no_difference() {
    past.then(Sheet004.submitted(List.of(), 100, false));
    assertThat(row().ownTotal()).isNull();
    assertThat(row().difference()).isNull();
    assertThat(row().printedTotals()).isEmpty();
    assertThat(row().printedTotalsAgree()).isNull();
    assertThat(items().getLast().ownScore()).isNull();
    assertThat(items().getLast().score()).isEqualByComparingTo("10");
  }

  @Test
  void execution_may_be_left_blank_where_the_rules_give_it_no_points() {
    RuleSet free = RuleSets.shipped().find(new RuleSetRef("text-rule", 1)).orElseThrow();
    var own = Sheet004.submitted().assessment();
    past.then(
        new SelfAssessmentSubmitted(
            Y2021,
            new SelfAssessment(own.attained(), null, own.ratings(), List.of(), Map.of()),
            Scoring.score(free, INDICATORS, Map.of(), Rate.of(SPENT, BUDGET)),
            null));
    assertThat(row().ownTotal()).isEqualByComparingTo("100");
    past.then(
        new SelfAssessmentSubmitted(
            Y2021,
            new SelfAssessment(own.attained(), null, own.ratings(), List.of(), Map.of()),
            Scoring.score(RULES, INDICATORS, Map.of(), Rate.of(SPENT, BUDGET)),
            null));
    assertThat(row().ownTotal()).isNull();
  }

  @Test
  void what_is_not_computable_has_no_total_and_no_grade_and_says_why() {
    past.then(Sheet004.submitted(CLAIMS, null, Rate.of(SPENT, null), true));
    assertThat(row().total()).isNull();
    assertThat(row().grade()).isNull();
    assertThat(row().executionScore()).isNull();
    assertThat(row().difference()).isNull();
    assertThat(row().points()).isEqualByComparingTo("110");
    assertThat(row().ownTotal()).isEqualByComparingTo("110");
    assertThat(items()).extracting(ItemRow::score).containsOnlyNulls();
    assertThat(items())
        .allSatisfy(item -> assertThat(item.working().method()).isEqualTo(Method.NOT_COMPUTABLE));
  }

  @Test
  void a_returned_assessment_is_shown_as_returned_and_kept_when_it_is_submitted_again() {
    past.then(submitted());
    past.by("finance-1").then(new SelfAssessmentReturned(Y2021, "总分与分项不符"));
    assertThat(row().stage()).isEqualTo(Stage.RETURNED);
    assertThat(row().submissions()).isEqualTo(1);
    assertThat(row().total()).isEqualByComparingTo("110");
    past.by("head-1").then(Sheet004.submitted(List.of(PRINTED_SOUNDLY), 90, true));
    AssessmentRow row = row();
    assertThat(row.stage()).isEqualTo(Stage.SUBMITTED);
    assertThat(row.submissions()).isEqualTo(2);
    assertThat(row.submitted()).isEqualTo(Past.day(4));
    assertThat(row.total()).isEqualByComparingTo("100");
    assertThat(row.printedTotals()).containsExactly((Claim.TotalScore) PRINTED_SOUNDLY);
    assertThat(row.returns())
        .extracting(SentBack::reason, SentBack::by, SentBack::at, back -> back.grade())
        .containsExactly(tuple("总分与分项不符", new UserId("finance-1"), Past.day(3), Grade.EXCELLENT));
    assertThat(row.returns().getFirst().total()).isEqualByComparingTo("110");
  }

  @Test
  void decisions_on_what_is_far_above_its_target_stand_beside_the_computed_scores() {
    IndicatorId first = INDICATORS.getFirst().id();
    past.then(Sheet004.farAbove(first));
    assertThat(row().undecided()).isEqualTo(1);
    assertThat(row().decidedTotal()).isNull();

    past.by("finance-1").then(decided(first, "finance-1", "7", "107"));
    past.by("finance-2").then(decided(first, "finance-2", "5.5", "105.5"));

    assertThat(row().undecided()).isZero();
    assertThat(row().total()).isEqualByComparingTo("110");
    assertThat(row().decidedTotal()).isEqualByComparingTo("105.5");
    assertThat(row().decidedGrade()).isEqualTo(Grade.EXCELLENT);
    assertThat(items().get(1))
        .satisfies(
            item -> {
              assertThat(item.score()).isEqualByComparingTo("10");
              assertThat(item.working().review()).isTrue();
              assertThat(item.decision())
                  .isEqualTo(
                      new Decision(
                          BigDecimal.TEN,
                          new BigDecimal("5.5"),
                          "年初指标值明显偏低",
                          new UserId("finance-2"),
                          Past.day(4)));
            });
    assertThat(items().get(2).decision()).isNull();
  }

  @Test
  void a_decision_falls_with_the_assessment_that_is_sent_back() {
    IndicatorId first = INDICATORS.getFirst().id();
    past.then(
        Sheet004.farAbove(first),
        decided(first, "finance-1", "7", "107"),
        new SelfAssessmentReturned(Y2021, "总分与分项不符"),
        Sheet004.farAbove(first));
    assertThat(row().undecided()).isEqualTo(1);
    assertThat(row().decidedTotal()).isNull();
    assertThat(items().get(1).decision()).isNull();
  }

  static OverAchievementDecided decided(
      IndicatorId line, String reviewer, String score, String total) {
    return new OverAchievementDecided(
        Y2021,
        line,
        BigDecimal.TEN,
        new BigDecimal(score),
        "年初指标值明显偏低",
        new UserId(reviewer),
        new BigDecimal(total),
        RULES.grade(new BigDecimal(total)));
  }

  @Test
  void a_year_passes_through_its_stages() {
    assertStageAfter(submitted(), Stage.SUBMITTED);
    assertStageAfter(new SelfAssessmentAccepted(Y2021), Stage.ACCEPTED);
    assertStageAfter(evaluated(Evaluator.DEPARTMENT, "8"), Stage.EVALUATED);
    assertStageAfter(published(), Stage.PUBLISHED);
    assertStageAfter(evaluated(Evaluator.FINANCE_BUREAU, "7"), Stage.PUBLISHED);
    assertStageAfter(new YearClosed(Y2021), Stage.CLOSED);
    assertThat(row().publishedChannel()).isEqualTo("区政府网站");
    assertThat(row().publishedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
  }

  @Test
  void evaluators_scores_stand_beside_the_computed_and_the_own_ones() {
    past.then(submitted(), new SelfAssessmentAccepted(Y2021));
    past.by("department-1").then(evaluated(Evaluator.DEPARTMENT, "6"));
    past.by("finance-1").then(evaluated(Evaluator.FINANCE_BUREAU, "4"));
    assertThat(row().evaluations())
        .extracting(Evaluation::evaluator, Evaluation::grade, Evaluation::by)
        .containsExactly(
            tuple(Evaluator.DEPARTMENT, Grade.FAIR, new UserId("department-1")),
            tuple(Evaluator.FINANCE_BUREAU, Grade.POOR, new UserId("finance-1")));
    assertThat(row().total()).isEqualByComparingTo("110");
    assertThat(items().getFirst().given())
        .extracting(Evaluation.Given::score)
        .allSatisfy(score -> assertThat(score).isEqualByComparingTo("6"));
    assertThat(items().get(1).given())
        .extracting(Evaluation.Given::evaluator, Evaluation.Given::score, Evaluation.Given::reason)
        .containsExactly(
            tuple(Evaluator.DEPARTMENT, new BigDecimal("6"), "核实"),
            tuple(Evaluator.FINANCE_BUREAU, new BigDecimal("4"), "核实"));
  }

  @Test
  void a_line_shows_the_target_it_was_scored_by() {
    Target revised = new Target.Qualitative("基本完成");
    past.then(
        new TargetsRevised(
            Y2021,
            List.of(
                new RevisedTarget(
                    INDICATORS.getFirst().id(),
                    INDICATORS.getFirst().target(),
                    revised,
                    null,
                    null)),
            "任务调整",
            new UserId("finance-1"),
            BasisDocument.numbered("财绩〔2021〕9号"),
            LocalDate.of(2021, 8, 1)),
        submitted());
    assertThat(items().get(1).target()).isEqualTo(revised);
    assertThat(items().get(2).target()).isEqualTo(INDICATORS.get(1).target());
  }

  @Test
  void the_same_code_in_another_district_is_judged_apart() {
    past.then(submitted());
    var other = begun(CHENGGONG).then(Sheet004.submitted(List.of(), 70, true));
    assertThat(row(other.told()).districtId().value()).isEqualTo(CHENGGONG);
    assertThat(row(other.told()).grade()).isEqualTo(Grade.GOOD);
    assertThat(row().grade()).isEqualTo(Grade.EXCELLENT);
    assertThat(row().districtId().value()).isEqualTo(PANLONG);
  }

  @Test
  void a_project_that_was_never_judged_has_no_rows() {
    assertThat(rows(past.told()).of(AssessmentsProjection.ASSESSMENTS)).isEmpty();
    assertThat(items()).isEmpty();
  }

  private void assertStageAfter(ProjectEvent event, Stage stage) {
    past.then(event);
    assertThat(row().stage()).isEqualTo(stage);
  }

  static Past<ProjectEvent> begun(String district) {
    return Past.ofProject(district, CODE)
        .then(
            new ProjectDeclared(declared("党建党务专项", 2021, 1)),
            new GoalsSet(IN_2021, Framework.UNTIL_2021, "加强党建", INDICATORS));
  }

  /**
   * @param score of every indicator of 10 points, half of it of the others
   */
  static ProjectEvaluated evaluated(Evaluator evaluator, String score) {
    BigDecimal ten = new BigDecimal(score);
    List<GivenScore> scores =
        INDICATORS.stream()
            .map(
                row ->
                    new GivenScore(
                        row.id(),
                        requireNonNull(row.points()).intValue() == 10
                            ? ten
                            : ten.multiply(new BigDecimal("0.5")),
                        "核实"))
            .toList();
    BigDecimal total =
        scores.stream().map(GivenScore::score).reduce(new BigDecimal("6"), BigDecimal::add);
    return new ProjectEvaluated(
        Y2021,
        evaluator,
        new BigDecimal("6"),
        scores,
        total,
        RULES.grade(total),
        RULES.ref(),
        "资金使用需规范");
  }

  static ResultPublished published() {
    return new ResultPublished(Y2021, "区政府网站", LocalDate.of(2022, 6, 30));
  }

  private AssessmentRow row() {
    return row(past.told());
  }

  private static AssessmentRow row(History<ProjectEvent> history) {
    var rows = rows(history).of(AssessmentsProjection.ASSESSMENTS);
    assertThat(rows).hasSize(1);
    return (AssessmentRow) rows.getFirst();
  }

  private List<ItemRow> items() {
    return rows(past.told()).of(AssessmentsProjection.ITEMS).stream()
        .map(ItemRow.class::cast)
        .toList();
  }

  private static Rows rows(History<ProjectEvent> history) {
    return new AssessmentsProjection().rows(history);
  }
}
