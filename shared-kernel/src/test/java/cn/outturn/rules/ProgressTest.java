package cn.outturn.rules;

import static cn.outturn.time.Quarter.Q1;
import static cn.outturn.time.Quarter.Q2;
import static cn.outturn.time.Quarter.Q4;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Row;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  private static final BigDecimal HALF = new BigDecimal("50");

  private static Optional<Progress> of(Row row, String actual, Quarter quarter, String share) {
    return Progress.of(row.build(), Actual.Amount.of(actual), quarter, new BigDecimal(share));
  }

  private static void assertProgress(Optional<Progress> found, String planned, String percent) {
    assertThat(found)
        .hasValueSatisfying(
            progress -> {
              assertThat(progress.planned()).isEqualByComparingTo(planned);
              assertThat(progress.percent()).isEqualTo(new BigDecimal(percent));
            });
  }

  @Test
  void takes_the_indicators_own_quarter_plan_where_it_has_one() {
    Row row = Row.atLeast("T1", "100").plan("25", "50", "75", "100");

    assertProgress(of(row, "30", Q1, "10"), "25", "120.00");
    assertProgress(of(row, "100", Q4, "100"), "100", "100.00");
  }

  @Test
  void takes_the_share_of_the_year_where_values_add_up() {
    assertProgress(of(Row.atLeast("N1", "200"), "60", Q2, "50"), "100", "60.00");
  }

  @Test
  void takes_the_whole_target_where_each_quarter_stands_for_itself() {
    assertProgress(of(Row.atLeast("Q1", "80").periodic(), "60", Q1, "25"), "80", "75.00");
  }

  @Test
  void attains_more_by_less_where_less_is_better() {
    Row cost = Row.atMost("C1", "80000");

    assertProgress(of(cost, "50000", Q2, "50"), "40000", "80.00");
    assertProgress(of(cost, "0", Q2, "50"), "40000", "100.00");
    assertProgress(of(Row.atMost("C1", "0"), "2", Q2, "50"), "0", "0.00");
    assertProgress(of(Row.atMost("C1", "0"), "0", Q2, "50"), "0", "100.00");
  }

  @ParameterizedTest
  @CsvSource({
    "POSITIVE, 570, 600, 95.00",
    "REVERSE, 875, 700, 80.00",
    "NEUTRAL, 650, 650, 100.00",
    "NEUTRAL, 300, 600, 50.00",
    "NEUTRAL, 770, 700, 90.00",
    "NEUTRAL, 2000, 700, 0.00"
  })
  void measures_a_range_by_the_end_that_counts(
      Polarity polarity, String actual, String planned, String percent) {
    Row range =
        Row.of("N1", new Target.Range(new BigDecimal("600"), new BigDecimal("700")))
            .periodic()
            .polarity(polarity);

    assertProgress(of(range, actual, Q2, "50"), planned, percent);
  }

  @Test
  void measures_an_approximate_target_by_its_value() {
    Row about = Row.of("C1", new Target.Approximate(new BigDecimal("30000"))).periodic();

    assertProgress(of(about, "28500", Q4, "100"), "30000", "95.00");
    assertProgress(of(about.polarity(Polarity.NEUTRAL), "33000", Q4, "100"), "30000", "90.00");
  }

  @Test
  void rounds_half_up_at_two_places() {
    assertProgress(of(Row.atLeast("N1", "3"), "2", Q4, "100"), "3", "66.67");
  }

  @Test
  void never_falls_below_zero() {
    assertProgress(of(Row.atLeast("N1", "10"), "-3", Q4, "100"), "10", "0.00");
  }

  @Test
  void takes_the_judges_percent_as_attainment() {
    var judged = new Actual.Judged(Actual.Band.PARTLY_ATTAINED, new BigDecimal("65"), "检查");

    assertProgress(Progress.of(Row.judged("S1", "明显").build(), judged, Q2, HALF), "100", "65.00");
    assertThat(Progress.of(Row.exactly("N1", "1").build(), judged, Q2, HALF)).isEmpty();
  }

  @Test
  void attains_a_kept_deadline_wholly_and_a_late_one_not_at_all() {
    var row = Row.of("T1", new Target.Deadline(LocalDate.of(2020, 11, 30))).build();

    assertProgress(
        Progress.of(row, new Actual.DoneOn(LocalDate.of(2020, 11, 30)), Q4, HALF), "100", "100.00");
    assertProgress(
        Progress.of(row, new Actual.DoneOn(LocalDate.of(2020, 12, 1)), Q4, HALF), "100", "0.00");
    assertThat(Progress.of(row, Actual.Amount.of("1"), Q4, HALF)).isEmpty();
  }

  @Test
  void says_nothing_where_nothing_was_planned_yet() {
    assertThat(of(Row.atLeast("N1", "8").plan("0", "4", "6", "8"), "1", Q1, "25")).isEmpty();
    assertThat(of(Row.atLeast("N1", "0"), "1", Q1, "25")).isEmpty();
    assertThat(of(Row.atLeast("N1", "-5"), "-3", Q1, "25")).isEmpty();
    assertThat(of(Row.exactly("N1", "0").polarity(Polarity.NEUTRAL), "1", Q1, "25")).isEmpty();
  }

  @Test
  void says_nothing_where_operator_and_polarity_contradict_each_other() {
    assertThat(of(Row.atMost("N1", "4").polarity(Polarity.POSITIVE), "4", Q4, "100")).isEmpty();
  }

  @Test
  void compares_spending_with_the_share_of_the_budget_in_fen() {
    Optional<Progress> money =
        Progress.ofMoney(Money.ofYuan("81000"), Money.ofYuan("162000"), new BigDecimal("75"));

    assertProgress(money, "12150000", "66.67");
    assertThat(Progress.ofMoney(Money.ZERO, Money.ZERO, HALF)).isEmpty();
    assertThat(Progress.ofMoney(Money.ZERO, Money.ofFen(-5), HALF)).isEmpty();
    assertProgress(Progress.ofMoney(Money.ZERO, Money.ofFen(1), HALF), "0.5", "0.00");
  }

  @Test
  void never_dims_the_light_for_more_of_what_is_good() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Row row = Row.atLeast("N1", Integer.toString(1 + random.nextInt(500)));
      int less = random.nextInt(500);
      Progress before = of(row, Integer.toString(less), Q2, "50").orElseThrow();
      Progress after = of(row, Integer.toString(less + random.nextInt(50)), Q2, "50").orElseThrow();
      assertThat(after.percent()).isGreaterThanOrEqualTo(before.percent());
    }
  }
}
