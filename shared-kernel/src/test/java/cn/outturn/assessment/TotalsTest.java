package cn.outturn.assessment;

import static cn.outturn.assessment.Form.amount;
import static cn.outturn.indicator.LevelOne.COST;
import static cn.outturn.indicator.LevelOne.OUTCOME;
import static cn.outturn.indicator.LevelOne.OUTPUT;
import static cn.outturn.indicator.LevelOne.SATISFACTION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Row;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.rules.Grade;
import cn.outturn.rules.Grades;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budget execution, the points of a sheet, totals and grades. */
class TotalsTest {

  private static final String MOF = "mof-2020-10";

  private static Form sheet(LevelOne... levels) {
    Form form = new Form();
    for (int i = 0; i < levels.length; i++) {
      form.row(Row.exactly("N" + i, "1").level(levels[i], LevelTwo.QUANTITY), amount("1"));
    }
    return form;
  }

  private static List<@Nullable BigDecimal> points(Score score) {
    return score.items().stream().<@Nullable BigDecimal>map(ItemScore::points).toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "81000, 5", "162000, 10", "1107600, 10", "-100, 0"})
  void scores_execution_up_to_its_points(String spent, String score) {
    Rate rate = Rate.of(Money.ofYuan(spent), Money.ofYuan("162000"));

    assertThat(sheet(OUTPUT).execution(rate).score(MOF).execution().score())
        .isEqualByComparingTo(score);
  }

  @Test
  void gives_no_score_when_the_budget_is_unknown() {
    Score score = sheet(OUTPUT).execution(Rate.of(Money.ofYuan("100"), null)).score(MOF);

    assertThat(score.execution().score()).isNull();
    assertThat(score.execution().working().ground()).isEqualTo(Ground.BUDGET_UNKNOWN);
    assertThat(score.total()).isNull();
    assertThat(score.grade()).isNull();
  }

  @Test
  void gives_no_score_when_the_budget_is_zero_or_less() {
    assertThat(
            sheet(OUTPUT).execution(Rate.of(Money.ZERO, Money.ZERO)).score(MOF).execution().score())
        .isNull();
    assertThat(
            sheet(OUTPUT)
                .execution(Rate.of(Money.ofFen(1), Money.ofFen(-1)))
                .score(MOF)
                .execution()
                .score())
        .isNull();
  }

  @Test
  void leaves_execution_out_where_the_rules_give_it_no_points() {
    Score score = sheet(OUTPUT).execution(Rate.of(null, (Money) null)).score("text-rule");

    assertThat(score.execution().points()).isEqualByComparingTo("0");
    assertThat(score.execution().score()).isEqualByComparingTo("0");
    assertThat(score.total()).isNotNull();
  }

  @Test
  void splits_the_weights_evenly_where_the_form_states_no_points() {
    Score score = sheet(OUTPUT, OUTPUT, OUTPUT, OUTCOME, SATISFACTION).score(MOF);

    assertThat(points(score))
        .containsExactly(
            new BigDecimal("16.666666"),
            new BigDecimal("16.666666"),
            new BigDecimal("16.666668"),
            new BigDecimal("30.000000"),
            new BigDecimal("10.000000"));
    assertThat(score.points()).isEqualByComparingTo("100");
    assertThat(score.total()).isEqualByComparingTo("100");
  }

  @Test
  void hands_the_weight_of_a_missing_satisfaction_level_to_outcome() {
    assertThat(points(sheet(OUTPUT, OUTCOME).score(MOF)))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("50"), new BigDecimal("40"));
  }

  @Test
  void goes_back_to_50_and_30_where_a_form_of_2021_has_no_cost_level() {
    assertThat(points(sheet(OUTPUT, OUTCOME, SATISFACTION).score("mof-2021-101")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("50"), new BigDecimal("30"), new BigDecimal("10"));
  }

  @Test
  void tells_that_points_are_missing_where_no_level_takes_them() {
    Score score = sheet(OUTCOME, SATISFACTION).score(MOF);

    assertThat(score.points()).isEqualByComparingTo("50");
    assertThat(score.total()).isEqualByComparingTo("50");
    assertThat(score.grade()).isEqualTo(Grade.POOR);
  }

  @Test
  void gives_neither_points_nor_score_to_a_level_the_rules_dont_weigh() {
    Score score = sheet(COST, OUTPUT, OUTCOME).score(MOF);

    assertThat(score.items().getFirst().points()).isNull();
    assertThat(score.items().getFirst().score()).isNull();
    assertThat(score.total()).isNull();
  }

  @Test
  void gives_neither_points_nor_score_to_the_one_row_that_states_none() {
    Score score =
        new Form()
            .row(Row.exactly("N1", "1").points("40"), amount("1"))
            .row(Row.exactly("N2", "1"), amount("1"))
            .score(MOF);

    assertThat(score.items().get(0).score()).isEqualByComparingTo("40");
    assertThat(score.items().get(1).points()).isNull();
    assertThat(score.items().get(1).score()).isNull();
    assertThat(score.points()).isEqualByComparingTo("50");
    assertThat(score.total()).isNull();
    assertThat(score.grade()).isNull();
  }

  @Test
  void has_no_points_under_free_weights_where_the_form_states_none() {
    assertThat(sheet(OUTPUT).score("linear-reverse").items().getFirst().points()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "mof-2020-10, 88.888888, 98.888888, EXCELLENT",
    "mof-2020-10, 80, 90.00, EXCELLENT",
    "mof-2020-10, 79.99, 89.99, GOOD",
    "linear-reverse, 70, 80, EXCELLENT",
    "linear-reverse, 50, 60, FAIR",
    "linear-reverse, 49, 59, POOR"
  })
  void grades_the_exact_sum(String rules, String reached, String total, Grade grade) {
    Score score =
        new Form().row(Row.atLeast("N1", "90").points("90"), amount(reached)).score(rules);

    assertThat(score.total()).isEqualByComparingTo(total);
    assertThat(score.grade()).isEqualTo(grade);
  }

  @Test
  void totals_again_with_a_reviewers_scores_and_stays_what_it_was() {
    Score score =
        new Form()
            .row(Row.atLeast("N1", "10").points("40"), amount("90"))
            .row(Row.atLeast("N2", "10").points("50"), amount("10"))
            .score(MOF);
    Grades grades = Form.rules(MOF).grades();

    assertThat(score.toReview()).containsExactly(new IndicatorId("N1"));
    assertThat(score.of(new IndicatorId("N1"))).hasValue(new BigDecimal("40"));
    assertThat(score.of(new IndicatorId("N9"))).isEmpty();
    assertThat(score.decided(Map.of(), grades))
        .isEqualTo(new Score.Decided(score.total(), score.grade()));
    assertThat(score.decided(Map.of(new IndicatorId("N1"), new BigDecimal("25.5")), grades))
        .isEqualTo(new Score.Decided(new BigDecimal("85.5"), Grade.GOOD));
    assertThat(score.total()).isEqualByComparingTo("100");
  }

  @Test
  void has_no_decided_total_where_a_part_has_no_score() {
    Score score =
        new Form()
            .row(Row.atLeast("N1", "10").points("40"), amount("90"))
            .unmeasured(Row.atLeast("N2", "10").points("50"))
            .score(MOF);

    assertThat(
            score.decided(
                Map.of(
                    new IndicatorId("N1"), BigDecimal.ONE, new IndicatorId("N2"), BigDecimal.ONE),
                Form.rules(MOF).grades()))
        .isEqualTo(new Score.Decided(null, null));
  }
}
