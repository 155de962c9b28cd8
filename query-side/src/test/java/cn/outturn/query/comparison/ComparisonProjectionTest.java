package cn.outturn.query.comparison;

import static cn.outturn.query.comparison.Sheet.SAME;
import static cn.outturn.query.comparison.Sheet.amount;
import static cn.outturn.query.comparison.Sheet.assessed;
import static cn.outturn.query.comparison.Sheet.atLeast;
import static cn.outturn.query.comparison.Sheet.corrected;
import static cn.outturn.query.comparison.Sheet.evaluated;
import static cn.outturn.query.comparison.Sheet.goals;
import static cn.outturn.query.comparison.Sheet.indicator;
import static cn.outturn.query.comparison.Sheet.measured;
import static cn.outturn.query.comparison.Sheet.rated;
import static cn.outturn.query.comparison.Sheet.rebased;
import static cn.outturn.query.comparison.Sheet.renamed;
import static cn.outturn.query.comparison.Sheet.revised;
import static cn.outturn.query.comparison.Sheet.splitFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent.SelfAssessmentAccepted;
import cn.outturn.query.execution.Story;
import cn.outturn.query.projection.Table;
import cn.outturn.rules.Grade;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparisonProjectionTest {

  private static final String CODE = "S302020100685";

  private final Story story = Story.of(Story.PANLONG, CODE, 2020, 3);

  @Test
  void every_year_of_the_period_is_there_and_knows_nothing_it_was_not_told() {
    assertThat(rows(ComparisonProjection.YEARS))
        .extracting(YearRow::year, YearRow::goal, YearRow::requested, YearRow::executed)
        .containsExactly(
            tuple(new FiscalYear(2020), null, null, null),
            tuple(new FiscalYear(2021), null, null, null),
            tuple(new FiscalYear(2022), null, null, null));
  }

  @Test
  void a_years_money_holds_adjustments_corrections_and_what_was_carried_in() {
    story
        .asks(2020, Story.of("LOCAL", "60000.00"), Story.of("SUPERIOR", "40000.00"))
        .gets(2020, "LOCAL", "60000.00")
        .gets(2020, "SUPERIOR", "30000.00")
        .adjusts(2020, "LOCAL", "-5000.00")
        .spends("V1", "2020-05-06", "LOCAL", "50000.00")
        .corrects("V1", "2020-11-06", "LOCAL", "50000.00", "45000.00", false)
        .carriesOver(2020, "SUPERIOR", "30000.00");
    assertThat(year(2020))
        .extracting(YearRow::requested, YearRow::initial, YearRow::adjusted, YearRow::executed)
        .containsExactly(yuan("100000.00"), yuan("90000.00"), yuan("85000.00"), yuan("45000.00"));
    assertThat(year(2021))
        .extracting(YearRow::requested, YearRow::initial, YearRow::adjusted, YearRow::executed)
        .containsExactly(null, null, yuan("30000.00"), Money.ZERO);
  }

  @Test
  void a_score_stands_until_its_self_assessment_is_returned() {
    story.then(goals(2020, "办好", atLeast("N1", "会议", "4", SAME)));
    story.then(assessed(2020, "91.5", Grade.EXCELLENT, "9.5", rated("N1", "4")));
    assertThat(year(2020).score()).isEqualByComparingTo("91.5");
    story.isSentBack(2020);
    assertThat(year(2020).selfAssessed()).isFalse();
    assertThat(year(2020).score()).isNull();
    assertThat(point(2020, "N1").score()).isNull();
    story.then(assessed(2020, "83", Grade.GOOD, "8", rated("N1", "3")));
    assertThat(year(2020).grade()).isEqualTo(Grade.GOOD);
    assertThat(point(2020, "N1").score()).isEqualByComparingTo("8");
  }

  @Test
  void a_self_assessment_that_cannot_be_scored_stands_without_a_score() {
    story.then(assessed(2020, null, null, "0"));
    assertThat(year(2020).selfAssessed()).isTrue();
    assertThat(year(2020).score()).isNull();
    assertThat(year(2020).grade()).isNull();
  }

  @Test
  void an_evaluation_stands_beside_the_self_assessment() {
    story
        .then(goals(2020, "办好", atLeast("N1", "会议", "4", SAME)))
        .then(assessed(2020, "100", Grade.EXCELLENT, "10", rated("N1", "4")))
        .then(new SelfAssessmentAccepted(new FiscalYear(2020)))
        .then(evaluated(2020, "78", Grade.FAIR, "N1", "6"));
    assertThat(year(2020))
        .extracting(YearRow::grade, YearRow::evaluatedGrade)
        .containsExactly(Grade.EXCELLENT, Grade.FAIR);
    assertThat(point(2020, "N1").score()).isEqualByComparingTo("10");
    assertThat(point(2020, "N1").givenScore()).isEqualByComparingTo("6");
  }

  @Test
  void the_self_assessments_value_stands_before_the_last_quarters() {
    story
        .then(goals(2020, "办好", atLeast("N1", "会议", "4", SAME), atLeast("N2", "培训", "2", SAME)))
        .then(measured(2020, Quarter.Q1, "N1", "1"))
        .then(measured(2020, Quarter.Q3, "N1", "2"))
        .then(measured(2020, Quarter.Q3, "N2", "2"))
        .then(corrected(2020, Quarter.Q3, "N1", "3"));
    assertThat(point(2020, "N1"))
        .extracting(IndicatorRow::actual, IndicatorRow::actualFrom)
        .containsExactly(amount("3"), "Q3");
    story.then(assessed(2020, "90", Grade.EXCELLENT, "9", rated("N1", "5"), rated("N2", null)));
    assertThat(point(2020, "N1"))
        .extracting(IndicatorRow::actual, IndicatorRow::actualFrom)
        .containsExactly(amount("5"), "self-assessment");
    assertThat(point(2020, "N2"))
        .extracting(IndicatorRow::actual, IndicatorRow::actualFrom)
        .containsExactly(amount("2"), "Q3");
  }

  @Test
  void attainment_is_of_the_years_target_and_not_of_a_quarters_plan() {
    story
        .then(goals(2020, "办好", atLeast("N1", "会议", "4", SAME)))
        .then(measured(2020, Quarter.Q2, "N1", "3"));
    assertThat(Objects.requireNonNull(point(2020, "N1").attainment()).percent())
        .isEqualByComparingTo("75.00");
  }

  @Test
  void what_nobody_measured_and_what_has_nothing_to_divide_by_has_no_attainment() {
    story.then(
        goals(
            2020,
            "办好",
            atLeast("N1", "会议", "4", SAME),
            indicator("N2", "事故", new Target.AtLeast(BigDecimal.ZERO), Polarity.POSITIVE, SAME),
            indicator("N3", "覆盖", new Target.Qualitative("明显"), Polarity.POSITIVE, SAME)));
    story.then(measured(2020, Quarter.Q4, "N2", "0"));
    assertThat(rows(ComparisonProjection.INDICATORS))
        .extracting(IndicatorRow::attainment)
        .containsOnlyNulls();
    assertThat(point(2020, "N1").actual()).isNull();
  }

  @Test
  void a_revised_target_keeps_the_one_that_was_approved() {
    story
        .then(goals(2020, "办好", atLeast("N1", "会议", "8", SAME)))
        .then(revised(2020, "N1", "8", "6"))
        .then(revised(2020, "N1", "6", "4"))
        .then(measured(2020, Quarter.Q4, "N1", "4"));
    IndicatorRow point = point(2020, "N1");
    assertThat(point.target()).isEqualTo(new Target.AtLeast(new BigDecimal("4")));
    assertThat(point.originalTarget()).isEqualTo(new Target.AtLeast(new BigDecimal("8")));
    assertThat(Objects.requireNonNull(point.attainment()).percent()).isEqualByComparingTo("100.00");
  }

  @Test
  void an_indicator_that_was_not_revised_has_no_original() {
    story.then(goals(2020, "办好", atLeast("N1", "会议", "8", SAME)));
    assertThat(point(2020, "N1").originalTarget()).isNull();
  }

  @Test
  void the_same_id_is_the_same_line_even_over_a_gap() {
    story
        .then(goals(2020, "一", atLeast("N1", "会议", "4", SAME)))
        .then(goals(2021, "二", atLeast("N9", "走访", "4", SAME)))
        .then(goals(2022, "三", atLeast("N1", "例会", "6", SAME)));
    assertThat(links())
        .containsExactly("2020 N1 NEW N1@2020", "2021 N9 NEW N9@2021", "2022 N1 SAME N1@2020");
  }

  @Test
  void the_same_name_under_another_id_is_never_joined() {
    story
        .then(goals(2020, "一", atLeast("N1", "党员培训", "4", SAME)))
        .then(goals(2021, "二", atLeast("N2", "党员培训", "4", SAME)));
    assertThat(links()).containsExactly("2020 N1 NEW N1@2020", "2021 N2 NEW N2@2021");
  }

  @Test
  void a_renamed_indicator_goes_on_with_the_line_and_is_marked() {
    story
        .then(goals(2020, "一", atLeast("N1", "会议", "4", SAME)))
        .then(goals(2021, "二", atLeast("N2", "例会", "4", renamed("N1"))))
        .then(goals(2022, "三", atLeast("N2", "例会", "4", SAME)));
    assertThat(links())
        .containsExactly("2020 N1 NEW N1@2020", "2021 N2 RENAMED N1@2020", "2022 N2 SAME N1@2020");
    assertThat(point(2021, "N2").origin()).hasToString("N1");
  }

  @Test
  void parts_of_a_split_indicator_begin_lines_that_know_their_origin() {
    story
        .then(goals(2020, "一", atLeast("N1", "培训", "4", SAME)))
        .then(
            goals(
                2021,
                "二",
                atLeast("N2", "党员培训", "2", splitFrom("N1")),
                atLeast("N3", "干部培训", "2", splitFrom("N1"))));
    assertThat(links())
        .containsExactly("2020 N1 NEW N1@2020", "2021 N2 SPLIT N2@2021", "2021 N3 SPLIT N3@2021");
    assertThat(point(2021, "N3").origin()).hasToString("N1");
  }

  @Test
  void a_rebased_indicator_begins_a_line_even_under_its_own_id() {
    story
        .then(goals(2020, "一", atLeast("N1", "培训", "4", SAME)))
        .then(goals(2021, "二", atLeast("N1", "培训", "200", rebased("N1", "场次改为人次"))))
        .then(goals(2022, "三", atLeast("N1", "培训", "220", SAME)));
    assertThat(links())
        .containsExactly("2020 N1 NEW N1@2020", "2021 N1 REBASED N1@2021", "2022 N1 SAME N1@2021");
    assertThat(point(2021, "N1").why()).isEqualTo("场次改为人次");
  }

  @Test
  void a_line_has_one_point_a_year_and_the_id_that_stayed_has_it() {
    story
        .then(goals(2020, "一", atLeast("N1", "会议", "4", SAME)))
        .then(
            goals(
                2021,
                "二",
                atLeast("N2", "例会", "4", renamed("N1")),
                atLeast("N1", "会议", "4", SAME)));
    assertThat(links())
        .containsExactly("2020 N1 NEW N1@2020", "2021 N2 RENAMED N2@2021", "2021 N1 SAME N1@2020");
  }

  @Test
  void a_redrafted_sheet_replaces_the_one_before() {
    story
        .then(goals(2020, "一", atLeast("N1", "会议", "4", SAME)))
        .then(goals(2020, "二", atLeast("N2", "例会", "4", SAME)));
    assertThat(links()).containsExactly("2020 N2 NEW N2@2020");
    assertThat(year(2020).goal()).isEqualTo("二");
    assertThat(year(2020).indicators()).isEqualTo(1);
  }

  private List<String> links() {
    return rows(ComparisonProjection.INDICATORS).stream()
        .map(r -> "%s %s %s %s".formatted(r.year(), r.indicator(), r.joined(), r.line()))
        .toList();
  }

  private YearRow year(int year) {
    return rows(ComparisonProjection.YEARS).stream()
        .filter(row -> row.year().value() == year)
        .findFirst()
        .orElseThrow();
  }

  private IndicatorRow point(int year, String id) {
    return rows(ComparisonProjection.INDICATORS).stream()
        .filter(row -> row.year().value() == year && row.indicator().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private <R extends Record> List<R> rows(Table<R> table) {
    return new ComparisonProjection()
        .rows(story.told()).of(table).stream().map(table.row()::cast).toList();
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }
}
