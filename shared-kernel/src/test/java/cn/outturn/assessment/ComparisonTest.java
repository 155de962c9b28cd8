package cn.outturn.assessment;

import static cn.outturn.assessment.Form.amount;
import static cn.outturn.assessment.Form.judged;
import static cn.outturn.assessment.Form.on;
import static cn.outturn.indicator.LevelOne.SATISFACTION;
import static cn.outturn.indicator.LevelTwo.SERVICE_SATISFACTION;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.data.DataFile;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Actual.Band;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Row;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.rules.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The sheet of every test has one row of ten points, and all its money is spent. */
class ComparisonTest {

  private static final Row TRAININGS = Row.atLeast("N1", "10").points("10");

  @Test
  void equal_scores_have_no_other_cause() {
    assertCauses(TRAININGS, amount("12"), "mof-2020-10", "linear-reverse", Cause.SAME);
    assertCauses(TRAININGS, amount("8"), "mof-2020-10", "linear-reverse", Cause.SAME);
  }

  @Test
  void a_miss_scored_otherwise_is_told_by_its_formula() {
    Row atMost = Row.atMost("C1", "100").points("10");
    ItemComparison cost = compared(atMost, amount("125"), "mof-2020-10", "linear-reverse");
    assertThat(cost.left().score()).isEqualByComparingTo("8");
    assertThat(cost.right().score()).isEqualByComparingTo("7.5");
    assertThat(cost.difference()).isEqualByComparingTo("-0.5");
    assertThat(cost.causes()).containsExactly(Cause.FORMULA);
    assertCauses(TRAININGS, amount("8"), "mof-2020-10", "text-rule", Cause.FORMULA);
  }

  @Test
  void a_miss_below_the_pass_line_is_told_by_it() {
    assertCauses(TRAININGS, amount("5"), "mof-2020-10", "mof-2021-101", Cause.PASS_LINE);
    assertCauses(TRAININGS, amount("7"), "mof-2020-10", "mof-2021-101", Cause.SAME);
  }

  @Test
  void satisfaction_in_steps_is_told_by_them() {
    Row satisfied =
        Row.atLeast("M1", "95").level(SATISFACTION, SERVICE_SATISFACTION).unit("%").points("10");
    assertCauses(satisfied, amount("91"), "mof-2020-10", "mof-2021-101", Cause.STEPS);
    assertCauses(satisfied, amount("59"), "mof-2020-10", "mof-2021-101", Cause.STEPS);
  }

  @Test
  void judgements_scored_otherwise_are_told_by_their_bands() {
    Row effect = Row.judged("S1", "提升").points("5");
    ItemComparison one = compared(effect, judged(Band.ATTAINED, "95"), "text-rule", "mof-2020-10");
    assertThat(one.difference()).isEqualByComparingTo("-0.25");
    assertThat(one.causes()).containsExactly(Cause.BAND);
    assertCauses(
        effect,
        judged(Band.ATTAINED, "70"),
        "text-rule",
        "mof-2020-10",
        Cause.BAND,
        Cause.NOT_COMPUTABLE_RIGHT);
  }

  @Test
  void an_approximate_target_is_told_by_its_tolerance() {
    Form form =
        new Form()
            .row(
                Row.of("C2", new Target.Approximate(new BigDecimal("100"))).points("10"),
                amount("96"));
    assertThat(only(Comparison.ofRules(form.score("mof-2020-10"), form.score(strict()))).causes())
        .containsExactly(Cause.TOLERANCE);
  }

  @Test
  void other_points_are_told_by_their_weight() {
    Form form = new Form().row(Row.atLeast("N1", "10"), amount("5"));
    ItemComparison one =
        only(Comparison.ofRules(form.score("mof-2020-10"), form.score("mof-2021-101")));
    assertThat(one.left().points()).isEqualByComparingTo("50");
    assertThat(one.right().points()).isEqualByComparingTo("50");
    assertThat(one.causes()).containsExactly(Cause.PASS_LINE);
    ItemComparison other =
        only(Comparison.ofRules(form.score("mof-2020-10"), form.score("text-rule")));
    assertThat(other.causes()).containsExactly(Cause.WEIGHT, Cause.FORMULA);
    Form reached = new Form().row(Row.atLeast("N1", "10"), amount("10"));
    assertThat(
            only(Comparison.ofRules(reached.score("mof-2020-10"), reached.score("text-rule")))
                .causes())
        .containsExactly(Cause.WEIGHT);
  }

  @Test
  void points_a_unit_are_told_by_their_cap() {
    Form form = new Form().row(Row.atLeast("N2", "200").perUnit("0.05"), amount("1244"));
    ItemComparison one =
        only(Comparison.ofRules(form.score("mof-2020-10"), form.score("text-rule")));
    assertThat(one.left().score()).isEqualByComparingTo("50");
    assertThat(one.right().score()).isEqualByComparingTo("62.20");
    assertThat(one.causes()).containsExactly(Cause.WEIGHT, Cause.CAP);
  }

  @Test
  void what_cannot_be_computed_says_on_which_side() {
    Row contradiction =
        Row.of("N5", new Target.AtMost(new BigDecimal("4")))
            .polarity(Polarity.POSITIVE)
            .points("10");
    assertCauses(contradiction, amount("4"), "mof-2020-10", "linear-reverse", Cause.NOT_COMPUTABLE);
    Form form = new Form().row(Row.atLeast("N1", "10"), amount("10"));
    ItemComparison unweighed =
        only(Comparison.ofRules(form.score("mof-2020-10"), form.score("linear-reverse")));
    assertThat(unweighed.causes()).containsExactly(Cause.WEIGHT, Cause.NOT_COMPUTABLE_RIGHT);
    assertThat(unweighed.difference()).isNull();
  }

  @Test
  void execution_without_points_differs_by_its_weight_alone() {
    Form form = new Form().row(TRAININGS, amount("10"));
    Comparison comparison = Comparison.ofRules(form.score("mof-2020-10"), form.score("text-rule"));
    assertThat(comparison.execution().indicator()).isNull();
    assertThat(comparison.execution().causes()).containsExactly(Cause.WEIGHT);
    assertThat(comparison.difference()).isEqualByComparingTo("-10");
  }

  @Test
  void an_unknown_rate_leaves_no_difference_of_totals() {
    Form form =
        new Form().execution(Rate.of(Money.ofYuan("1.00"), null)).row(TRAININGS, amount("10"));
    Comparison comparison = Comparison.ofRules(form.score("text-rule"), form.score("mof-2020-10"));
    assertThat(comparison.execution().causes())
        .containsExactly(Cause.WEIGHT, Cause.NOT_COMPUTABLE_RIGHT);
    assertThat(comparison.difference()).isNull();
    assertThat(comparison.right().grade()).isNull();
  }

  @Test
  void the_differences_of_the_rows_add_up_to_that_of_the_totals() {
    Form form =
        new Form()
            .row(TRAININGS, amount("7"))
            .row(Row.atMost("C1", "100").points("10"), amount("150"))
            .row(Row.judged("S1", "提升").points("5"), judged(Band.PARTLY_ATTAINED, "65"))
            .row(Row.of("T1", new Target.Deadline(LocalDate.of(2020, 6, 30))).points("5"), late());
    Comparison comparison =
        Comparison.ofRules(form.score("mof-2020-10"), form.score("linear-reverse"));
    BigDecimal sum = BigDecimal.ZERO;
    for (ItemComparison item : comparison.items()) {
      sum = sum.add(requireNonNull(item.difference()));
    }
    assertThat(comparison.difference()).isEqualByComparingTo(sum);
    assertThat(sum.signum()).isNotZero();
  }

  @Test
  void scores_of_different_sheets_are_not_compared() {
    Score one = new Form().row(TRAININGS, amount("7")).score("mof-2020-10");
    Score other =
        new Form().row(Row.atLeast("N9", "1").points("10"), amount("7")).score("text-rule");
    assertThatThrownBy(() -> Comparison.ofRules(one, other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Actual late() {
    return on(2020, 7, 1);
  }

  private static RuleSet strict() {
    var file = DataFile.shipped("rules/mof-2020-10.v1.yaml");
    return new DataFile(file.name(), file.text().replace("tolerance: 5", "tolerance: 0"))
        .as(RuleSet.class);
  }

  private static void assertCauses(
      Row row, Actual actual, String left, String right, Cause... causes) {
    assertThat(compared(row, actual, left, right).causes()).containsExactly(causes);
  }

  private static ItemComparison compared(Row row, Actual actual, String left, String right) {
    Form form = new Form().row(row, actual);
    return only(Comparison.ofRules(form.score(left), form.score(right)));
  }

  private static ItemComparison only(Comparison comparison) {
    return comparison.items().getFirst();
  }
}
