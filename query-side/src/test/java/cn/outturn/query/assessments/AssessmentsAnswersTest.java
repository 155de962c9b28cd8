package cn.outturn.query.assessments;

import static cn.outturn.query.assessments.AssessmentsProjectionTest.evaluated;
import static cn.outturn.query.assessments.Sheet004.*;
import static cn.outturn.query.register.Papers.IN_2021;
import static cn.outturn.query.register.Papers.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.assessment.Claim;
import cn.outturn.district.UnitCode;
import cn.outturn.indicator.Framework;
import cn.outturn.money.Rate;
import cn.outturn.project.AssessmentEvent.SelfAssessmentAccepted;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.Evaluator;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Grade;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AssessmentsAnswersTest {

  private static final String HERE = "430104";
  private static final String THERE = "530103";
  private static final ProjectCode PAPER = new ProjectCode("43010421T999900000001");
  private static final ProjectCode FAIR = new ProjectCode("43010421T999900000002");
  private static final ProjectCode BLANK = new ProjectCode("43010421T999900000003");
  private static final ProjectCode BACK = new ProjectCode("43010421T999900000004");
  private static final ProjectCode DRAFT = new ProjectCode("43010421T999900000005");

  private static final Engine engine = new Engine(new AssessmentsProjection());

  private final AssessmentsController assessments =
      new AssessmentsController(new AssessmentsRepository(engine.bean(Questions.class)));

  @BeforeAll
  static void judged_years() {
    engine.start();
    begun(HERE, PAPER, "301001");
    engine.happened(
        stream(HERE, PAPER),
        Sheet004.farAbove(INDICATORS.getFirst().id()),
        AssessmentsProjectionTest.decided(INDICATORS.getFirst().id(), "finance-1", "7.5", "107.5"),
        new SelfAssessmentAccepted(Y2021),
        evaluated(Evaluator.DEPARTMENT, "5"));
    begun(HERE, FAIR, "301002");
    engine.happened(stream(HERE, FAIR), Sheet004.submitted(List.of(), 60, true));
    begun(HERE, BLANK, "301002");
    engine.happened(
        stream(HERE, BLANK), Sheet004.submitted(CLAIMS, null, Rate.of(SPENT, null), true));
    begun(HERE, BACK, "301002");
    engine.happened(stream(HERE, BACK), submitted(), new SelfAssessmentReturned(Y2021, "总分与分项不符"));
    begun(HERE, DRAFT, "301002");
    begun(THERE, PAPER, "301001");
    engine.happened(stream(THERE, PAPER), Sheet004.submitted(List.of(), 80, true));
    unit("301", null);
    unit("301001", "301");
    unit("301002", "301");
    engine.caughtUp();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void document_004_tells_rows_rules_and_paper_side_by_side() {
    AssessedYear year = only(assessments.project(PAPER, Scopes.of(HERE)));
    Assessment assessment = year.assessment();
    assertThat(assessment.points()).isEqualByComparingTo("110");
    assertThat(assessment.total()).isEqualByComparingTo("110");
    assertThat(assessment.ownTotal()).isEqualByComparingTo("110");
    assertThat(assessment.decidedTotal()).isEqualByComparingTo("107.5");
    assertThat(assessment.decidedGrade()).isEqualTo(Grade.EXCELLENT);
    assertThat(assessment.undecided()).isZero();
    assertThat(assessment.printedTotals())
        .containsExactly(new Claim.TotalScore("自评表", new BigDecimal("100"), new BigDecimal("100")));
    assertThat(assessment.printedTotalsAgree()).isFalse();
    assertThat(assessment.stage()).isEqualTo(Stage.EVALUATED);
    assertThat(year.claims()).isEqualTo(CLAIMS);
    assertThat(year.items())
        .extracting(AssessedYear.Item::line)
        .startsWith("execution", "N1", "N2")
        .endsWith("M1")
        .hasSize(14);
    AssessedYear.Item first = year.items().get(1);
    assertThat(first.decision()).isNotNull();
    assertThat(first.told().review()).isNotNull();
    assertThat(first.difference()).isEqualByComparingTo("0");
    assertThat(first.given()).extracting(Evaluation.Given::reason).containsExactly("核实");
    assertThat(year.items().getFirst().working().inputs()).containsKeys("executed", "budget");
  }

  @Test
  void the_district_is_ranked_best_first_the_unknown_and_the_returned_last() {
    assertThat(ranked(Y2021, null, null).items())
        .extracting(Assessment::projectCode)
        .containsExactly(PAPER, FAIR, BLANK, BACK);
    assertThat(ranked(Y2021, null, null).items().getFirst().decidedTotal())
        .isEqualByComparingTo("107.5");
    assertThat(ranked(null, null, null).total()).isEqualTo(4);
    assertThat(assessments.district(Y2021, null, null, 1, 20, Scopes.of(THERE)).items())
        .extracting(Assessment::projectCode, Assessment::grade)
        .containsExactly(tuple(PAPER, Grade.EXCELLENT));
  }

  @Test
  void the_ranking_is_narrowed_by_year_grade_and_unit_and_cut_into_pages() {
    assertThat(ranked(Y2021, Grade.FAIR, null).items())
        .extracting(Assessment::projectCode)
        .containsExactly(FAIR);
    assertThat(ranked(Y2021, null, "301002").total()).isEqualTo(3);
    assertThat(ranked(Y2021, null, "301").total()).isEqualTo(4);
    assertThat(ranked(new FiscalYear(2022), null, null).items()).isEmpty();
    assertThat(assessments.district(Y2021, null, null, 2, 3, Scopes.of(HERE)).items())
        .extracting(Assessment::projectCode)
        .containsExactly(BACK);
  }

  @Test
  void a_year_is_counted_without_what_was_sent_back() {
    assertThat(assessments.summary(Y2021, Scopes.of(HERE)))
        .isEqualTo(
            new AssessmentSummary(
                Y2021,
                3,
                1,
                1,
                3,
                2,
                Map.of(Grade.EXCELLENT, 1, Grade.GOOD, 0, Grade.FAIR, 1, Grade.POOR, 0),
                new AssessmentSummary.Average(
                    new BigDecimal("180.000000"), 2, new BigDecimal("90.00"))));
  }

  @Test
  void a_year_nobody_judged_has_no_average() {
    AssessmentSummary summary = assessments.summary(new FiscalYear(2022), Scopes.of(HERE));
    assertThat(summary.assessed()).isZero();
    assertThat(summary.average()).isNull();
  }

  @Test
  void a_project_never_judged_has_no_years_and_an_unknown_one_is_refused() {
    assertThat(assessments.project(DRAFT, Scopes.of(HERE)).years()).isEmpty();
    assertThatThrownBy(() -> assessments.project(DRAFT, Scopes.of(THERE)))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.rule()).isEqualTo(Rule.PROJECT_UNKNOWN));
  }

  @Test
  void the_answer_is_told_in_the_words_of_the_api() {
    var year =
        JsonMapper.builder().build().valueToTree(only(assessments.project(PAPER, Scopes.of(HERE))));
    assertThat(year.at("/assessment/ruleSet/key").stringValue()).isEqualTo("mof-2020-10");
    assertThat(year.at("/assessment/printedTotals/0/kind").stringValue()).isEqualTo("total-score");
    assertThat(year.at("/claims/2/percent").intValue()).isEqualTo(100);
    assertThat(year.at("/items/1/difference").decimalValue()).isEqualByComparingTo("0");
    assertThat(year.at("/items/0/working/method").stringValue()).isEqualTo("EXECUTION");
    assertThat(year.at("/items/0/told/formula/zh").stringValue())
        .isEqualTo("分值 × min(1, 全年执行数 ÷ 全年预算数)");
    assertThat(year.at("/items/0/told/cap/en").stringValue()).isEqualTo("Capped at the points");
    assertThat(year.at("/items/1/told/band/zh").stringValue()).isEqualTo("达成年度指标");
    assertThat(year.at("/items/1/actual/kind").stringValue()).isEqualTo("judged");
  }

  private Page<Assessment> ranked(
      @Nullable FiscalYear year, @Nullable Grade grade, @Nullable String unit) {
    UnitCode below = unit == null ? null : new UnitCode(unit);
    return assessments.district(year, grade, below, 1, 20, Scopes.of(HERE));
  }

  private static AssessedYear only(ProjectAssessments project) {
    assertThat(project.years()).hasSize(1);
    return project.years().getFirst();
  }

  private static void begun(String district, ProjectCode code, String unit) {
    engine.happened(
        stream(district, code),
        new ProjectDeclared(
            declared("党建党务专项", unit, null, new Period(LocalDate.of(2021, 1, 1), 1))),
        new GoalsSet(IN_2021, Framework.UNTIL_2021, "加强党建", INDICATORS));
  }

  private static void unit(String code, @Nullable String parent) {
    engine
        .sql()
        .update("insert into read_model.unit values (?, ?, ?, ?, ?)", HERE, code, "办", "x", parent);
  }

  private static String stream(String district, ProjectCode code) {
    return district + "/" + code;
  }
}
