package cn.outturn.query.comparison;

import static cn.outturn.query.comparison.Sheet.SAME;
import static cn.outturn.query.comparison.Sheet.amount;
import static cn.outturn.query.comparison.Sheet.assessed;
import static cn.outturn.query.comparison.Sheet.atLeast;
import static cn.outturn.query.comparison.Sheet.evaluated;
import static cn.outturn.query.comparison.Sheet.goals;
import static cn.outturn.query.comparison.Sheet.measured;
import static cn.outturn.query.comparison.Sheet.rated;
import static cn.outturn.query.comparison.Sheet.rebased;
import static cn.outturn.query.comparison.Sheet.renamed;
import static cn.outturn.query.comparison.Sheet.revised;
import static cn.outturn.query.comparison.Sheet.splitFrom;
import static cn.outturn.query.execution.Story.CHENGGONG;
import static cn.outturn.query.execution.Story.PANLONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.outturn.district.UnitCode;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.execution.Story;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asked of PostgreSQL, in two districts that use the same codes. */
class ComparisonControllerTest {

  private static final Engine ENGINE = new Engine(new ComparisonProjection()).start();
  private static final ComparisonController COMPARISON =
      new ComparisonController(
          new ComparisonRepository(ENGINE.bean(Questions.class)),
          new DistrictYears(ENGINE.bean(Questions.class)));

  @BeforeAll
  static void tell() {
    happened(
        Story.of(PANLONG, "P-1", 2020, 3)
            .asks(2020, "LOCAL", "100000.00")
            .gets(2020, "LOCAL", "100000.00")
            .spends("V1", "2020-05-06", "LOCAL", "80000.00")
            .carriesOver(2020, "LOCAL", "20000.00")
            .asks(2021, "LOCAL", "100000.00")
            .gets(2021, "LOCAL", "100000.00")
            .spends("V2", "2021-05-06", "LOCAL", "60000.00")
            .then(
                goals(
                    2020,
                    "开好会",
                    atLeast("N1", "会议", "8", SAME),
                    atLeast("N2", "培训", "4", SAME),
                    atLeast("N3", "走访", "2", SAME)))
            .then(revised(2020, "N1", "8", "4"))
            .then(
                assessed(
                    2020,
                    "88.5",
                    Grade.GOOD,
                    "9",
                    rated("N1", "3"),
                    rated("N2", "4"),
                    rated("N3", "2")))
            .then(evaluated(2020, "79", Grade.FAIR, "N1", "7"))
            .then(
                goals(
                    2021,
                    "办好班",
                    atLeast("N4", "例会", "4", renamed("N1")),
                    atLeast("N2", "培训", "200", rebased("N2", "场次改为人次")),
                    atLeast("N5", "走访户", "10", splitFrom("N3")),
                    atLeast("N6", "走访", "2", SAME)))
            .then(measured(2021, Quarter.Q2, "N4", "2")));
    happened(
        Story.of(PANLONG, "GROUP-1", "702001", null, 2021, 1)
            .asks(2021, "LOCAL", "300.00")
            .takesIn("PART-1")
            .takesIn("PART-2")
            .then(assessed(2021, "95", Grade.EXCELLENT, "10")));
    happened(
        Story.of(PANLONG, "PART-1", "702001", "GROUP-1", 2021, 2)
            .asks(2021, "LOCAL", "100.00")
            .gets(2021, "LOCAL", "100.00")
            .spends("V1", "2021-03-01", "LOCAL", "50.00")
            .then(assessed(2021, null, null, "0")));
    happened(
        Story.of(PANLONG, "PART-2", "702001", "GROUP-1", 2021, 1)
            .asks(2021, "LOCAL", "200.00")
            .then(assessed(2021, "61", Grade.FAIR, "1")));
    happened(
        Story.of(CHENGGONG, "P-1", 2020, 1)
            .asks(2020, "LOCAL", "7.00")
            .then(goals(2020, "他区", atLeast("N1", "会议", "1", SAME)))
            .then(assessed(2020, "50", Grade.POOR, "5", rated("N1", "1"))));
    ENGINE
        .sql()
        .update(
            "insert into read_model.unit (district_id, code, name, type)"
                + " values ('530103', '702001', '街道办', 'ADMINISTRATIVE')");
    ENGINE.caughtUp();
  }

  @AfterAll
  static void stop() {
    ENGINE.close();
  }

  @Test
  void a_year_stands_beside_the_others_with_goal_money_and_score() {
    ProjectComparison answer = project("P-1");
    assertThat(answer.years())
        .extracting(
            ComparedYear::year,
            ComparedYear::goal,
            ComparedYear::adjusted,
            ComparedYear::executed,
            ComparedYear::indicators)
        .containsExactly(
            tuple(new FiscalYear(2020), "开好会", yuan("100000.00"), yuan("80000.00"), 3),
            tuple(new FiscalYear(2021), "办好班", yuan("120000.00"), yuan("60000.00"), 4),
            tuple(new FiscalYear(2022), null, null, null, 0));
    assertThat(answer.years())
        .extracting(year -> percent(year.executedOfAdjusted()))
        .containsExactly("80.00", "50.00", "DENOMINATOR_UNKNOWN");
    ComparedYear first = answer.years().getFirst();
    assertThat(first.score()).isEqualByComparingTo("88.5");
    assertThat(first.grade()).isEqualTo(Grade.GOOD);
    assertThat(first.ruleSet()).isEqualTo(new RuleSetRef("mof-2020-10", 1));
    assertThat(first.evaluatedScore()).isEqualByComparingTo("79");
    assertThat(first.evaluatedGrade()).isEqualTo(Grade.FAIR);
  }

  @Test
  void indicators_are_lines_that_join_by_id_and_lineage_only() {
    assertThat(project("P-1").lines())
        .extracting(IndicatorLine::line, IndicatorLine::breakFrom, IndicatorLine::why)
        .containsExactly(
            tuple("N1@2020", null, null),
            tuple("N2@2020", null, null),
            tuple("N3@2020", null, null),
            tuple("N2@2021", id("N2"), "场次改为人次"),
            tuple("N5@2021", id("N3"), null),
            tuple("N6@2021", null, null));
    IndicatorLine meetings = project("P-1").lines().getFirst();
    assertThat(meetings.name()).isEqualTo("例会");
    assertThat(meetings.points())
        .extracting(
            IndicatorLine.Point::year,
            IndicatorLine.Point::indicator,
            IndicatorLine.Point::joined,
            IndicatorLine.Point::actual,
            IndicatorLine.Point::actualFrom)
        .containsExactly(
            tuple(new FiscalYear(2020), id("N1"), Joined.NEW, amount("3"), "self-assessment"),
            tuple(new FiscalYear(2021), id("N4"), Joined.RENAMED, amount("2"), "Q2"));
  }

  @Test
  void a_point_tells_the_target_in_force_the_approved_one_and_what_came_of_it() {
    IndicatorLine.Point point = project("P-1").lines().getFirst().points().getFirst();
    assertThat(point.target()).isEqualTo(new Target.AtLeast(new BigDecimal("4")));
    assertThat(point.originalTarget()).isEqualTo(new Target.AtLeast(new BigDecimal("8")));
    assertThat(Objects.requireNonNull(point.attainment()).percent()).isEqualByComparingTo("75");
    assertThat(point.score()).isEqualByComparingTo("9");
    assertThat(point.givenScore()).isEqualByComparingTo("7");
  }

  @Test
  void a_parents_money_is_its_parts_and_its_score_is_its_own() {
    ProjectComparison parent = project("GROUP-1");
    assertThat(parent.addedUpFrom())
        .containsExactly(new ProjectCode("PART-1"), new ProjectCode("PART-2"));
    ComparedYear year = parent.years().getFirst();
    assertThat(year.requested()).isEqualTo(yuan("300.00"));
    assertThat(year.adjusted()).isEqualTo(yuan("100.00"));
    assertThat(year.executed()).isEqualTo(yuan("50.00"));
    assertThat(year.score()).isEqualByComparingTo("95");
    assertThat(parent.years()).extracting(ComparedYear::year).hasSize(2);
  }

  @Test
  void a_district_compares_its_years_without_counting_money_twice() {
    assertThat(district(null, null, "year").lines())
        .extracting(
            DistrictComparison.Line::year,
            DistrictComparison.Line::projects,
            DistrictComparison.Line::withoutBudget,
            DistrictComparison.Line::requested,
            DistrictComparison.Line::executed)
        .containsExactly(
            tuple(new FiscalYear(2020), 1, 0, yuan("100000.00"), yuan("80000.00")),
            tuple(new FiscalYear(2021), 3, 1, yuan("100300.00"), yuan("60050.00")),
            tuple(new FiscalYear(2022), 2, 2, null, null));
  }

  @Test
  void scores_are_averaged_where_there_are_any_and_grades_are_counted() {
    DistrictComparison.Line line = district("2021", "2021", "year").lines().getFirst();
    assertThat(line.selfAssessed().count()).isEqualTo(3);
    assertThat(line.selfAssessed().withoutScore()).isEqualTo(1);
    assertThat(line.selfAssessed().average()).isEqualByComparingTo("78.00");
    assertThat(line.selfAssessed().grades())
        .containsEntry(Grade.EXCELLENT, 1)
        .containsEntry(Grade.GOOD, 0)
        .containsEntry(Grade.FAIR, 1);
    assertThat(line.evaluated().count()).isZero();
    assertThat(line.evaluated().average()).isNull();
    assertThat(district("2020", "2020", "year").lines().getFirst().evaluated().average())
        .isEqualByComparingTo("79.00");
  }

  @Test
  void each_unit_can_be_compared_apart() {
    assertThat(district("2021", "2021", "unit").lines())
        .extracting(
            DistrictComparison.Line::unit,
            DistrictComparison.Line::unitName,
            DistrictComparison.Line::requested)
        .containsExactly(
            tuple(unit("701001"), null, yuan("100000.00")),
            tuple(unit("702001"), "街道办", yuan("300.00")));
  }

  @Test
  void another_district_with_the_same_code_is_never_seen() {
    ProjectComparison other = COMPARISON.project(new ProjectCode("P-1"), Scopes.of(CHENGGONG));
    assertThat(other.years()).extracting(ComparedYear::goal).containsExactly("他区");
    assertThat(other.lines()).hasSize(1);
    assertThat(COMPARISON.district(null, null, "year", Scopes.of(CHENGGONG)).lines())
        .extracting(DistrictComparison.Line::requested)
        .containsExactly(yuan("7.00"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> COMPARISON.project(new ProjectCode("GROUP-1"), Scopes.of(CHENGGONG)))
        .extracting(Refused::rule)
        .isEqualTo(Rule.PROJECT_UNKNOWN);
  }

  @Test
  void parameters_of_the_wrong_form_are_refused() {
    assertMalformed("next", null, "year");
    assertMalformed(null, "1999", "year");
    assertMalformed("2022", "2021", "year");
    assertMalformed(null, null, "colour");
  }

  private static void assertMalformed(@Nullable String from, @Nullable String to, String by) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> district(from, to, by))
        .extracting(Refused::rule)
        .isEqualTo(Rule.PARAMETER_MALFORMED);
  }

  private static ProjectComparison project(String code) {
    return COMPARISON.project(new ProjectCode(code), Scopes.of(PANLONG));
  }

  private static DistrictComparison district(
      @Nullable String from, @Nullable String to, String by) {
    return COMPARISON.district(from, to, by, Scopes.of(PANLONG));
  }

  private static IndicatorId id(String id) {
    return new IndicatorId(id);
  }

  private static UnitCode unit(String code) {
    return new UnitCode(code);
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  private static String percent(Rate rate) {
    return switch (rate) {
      case Rate.Known known -> known.percent().toPlainString();
      case Rate.NotComputable(var reason) -> reason.name();
    };
  }

  private static void happened(Story story) {
    ENGINE.happened(
        story.told().stream(), story.told().events().stream().map(Recorded::event).toArray());
  }
}
