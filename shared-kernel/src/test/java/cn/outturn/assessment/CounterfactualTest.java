package cn.outturn.assessment;

import static cn.outturn.assessment.Form.amount;
import static cn.outturn.assessment.Form.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Row;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterfactualTest {

  private static final Indicator TRAININGS = Row.atLeast("N1", "10").points("50").build();
  private static final Indicator COST = Row.atMost("C1", "100").points("40").build();
  private static final LocalDate SUBMITTED = LocalDate.of(2021, 1, 20);

  @Test
  void a_lowered_target_shows_the_score_it_has_hidden() {
    Counterfactual told = told(basis(false, revision(SUBMITTED.minusDays(30))));
    assertThat(told.comparison().left().total()).isEqualByComparingTo("90");
    assertThat(told.comparison().right().total()).isEqualByComparingTo("100");
    assertThat(told.comparison().difference()).isEqualByComparingTo("10");
    assertThat(told.comparison().items())
        .extracting(ItemComparison::causes)
        .containsExactly(List.of(Cause.TARGET), List.of(Cause.SAME));
    assertThat(told.revised())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.indicator()).isEqualTo(TRAININGS.id());
              assertThat(row.first()).isEqualTo(TRAININGS.target());
              assertThat(row.inForce()).isEqualTo(atLeast("8"));
              assertThat(row.shift()).isEqualTo(Shift.LOWERED);
            });
  }

  @Test
  void a_target_lowered_within_the_days_is_marked_and_one_before_them_is_not() {
    assertThat(late(basis(false, revision(SUBMITTED.minusDays(60))))).isTrue();
    assertThat(late(basis(false, revision(SUBMITTED.minusDays(61))))).isFalse();
  }

  @Test
  void the_day_of_recording_counts_unless_all_was_recorded_here_afterwards() {
    var backdated =
        revision(atLeast("10"), atLeast("8"), LocalDate.of(2020, 3, 1), SUBMITTED.minusDays(3));
    assertThat(late(basis(false, backdated))).isTrue();
    var migrated =
        revision(atLeast("10"), atLeast("8"), LocalDate.of(2020, 3, 1), LocalDate.of(2024, 5, 6));
    assertThat(late(basis(true, migrated))).isFalse();
  }

  @Test
  void a_raised_target_is_never_marked() {
    var raised = revision(atLeast("10"), atLeast("12"), SUBMITTED, SUBMITTED);
    assertThat(late(basis(false, raised))).isFalse();
  }

  @Test
  void without_revisions_both_scores_are_the_same() {
    Counterfactual told = told(basis(false));
    assertThat(told.comparison().difference()).isEqualByComparingTo("0");
    assertThat(told.revised()).isEmpty();
  }

  @Test
  void the_polarity_says_what_is_easier() {
    assertShift(Polarity.POSITIVE, atLeast("10"), atLeast("8"), Shift.LOWERED);
    assertShift(Polarity.POSITIVE, atLeast("10"), exactly("12"), Shift.RAISED);
    assertShift(Polarity.REVERSE, atMost("10"), atMost("12"), Shift.LOWERED);
    assertShift(Polarity.REVERSE, atMost("10"), atMost("8"), Shift.RAISED);
    assertShift(Polarity.NEUTRAL, range("5", "7"), range("4", "7"), Shift.LOWERED);
    assertShift(Polarity.NEUTRAL, range("5", "7"), atLeast("5"), Shift.LOWERED);
    assertShift(Polarity.NEUTRAL, range("5", "7"), exactly("6"), Shift.RAISED);
    assertShift(Polarity.NEUTRAL, atMost("7"), range("5", "7"), Shift.RAISED);
    assertShift(Polarity.NEUTRAL, range("5", "7"), range("6", "8"), Shift.NOT_COMPARABLE);
  }

  @Test
  void what_has_no_common_measure_is_not_compared() {
    var june = new Target.Deadline(LocalDate.of(2020, 6, 30));
    var july = new Target.Deadline(LocalDate.of(2020, 7, 31));
    assertShift(Polarity.POSITIVE, june, july, Shift.LOWERED);
    assertShift(Polarity.POSITIVE, july, june, Shift.RAISED);
    assertShift(Polarity.POSITIVE, june, atLeast("1"), Shift.NOT_COMPARABLE);
    assertShift(Polarity.POSITIVE, atMost("4"), atLeast("4"), Shift.NOT_COMPARABLE);
    assertShift(Polarity.POSITIVE, words("明显"), words("有所提升"), Shift.NOT_COMPARABLE);
    assertShift(Polarity.POSITIVE, words("明显"), words("明显"), Shift.UNCHANGED);
  }

  private static void assertShift(Polarity polarity, Target before, Target after, Shift shift) {
    assertThat(Shift.of(polarity, before, after, BigDecimal.ZERO)).isEqualTo(shift);
  }

  private static boolean late(Basis basis) {
    return told(basis).revised().getFirst().steps().getFirst().late();
  }

  private static Counterfactual told(Basis basis) {
    var rules = rules("mof-2020-10");
    return Counterfactual.of(basis, basis.score(rules), rules);
  }

  /** Eight of ten trainings held, all the money spent. */
  private static Basis basis(boolean elsewhere, Revision... revisions) {
    Indicator inForce = TRAININGS;
    for (Revision revision : revisions) {
      inForce = inForce.with(revision.after(), null);
    }
    return new Basis(
        List.of(TRAININGS, COST),
        List.of(inForce, COST),
        List.of(revisions),
        List.of(
            new SelfRating(TRAININGS.id(), amount("8"), null, null),
            new SelfRating(COST.id(), amount("90"), null, null)),
        Money.ofYuan("100000.00"),
        Money.ofYuan("100000.00"),
        SUBMITTED,
        elsewhere);
  }

  private static Revision revision(LocalDate recorded) {
    return revision(atLeast("10"), atLeast("8"), recorded, recorded);
  }

  private static Revision revision(
      Target before, Target after, LocalDate effective, LocalDate recorded) {
    return new Revision(
        TRAININGS.id(),
        before,
        after,
        "任务调整",
        new UserId("finance-1"),
        BasisDocument.numbered("财绩〔2020〕9号"),
        effective,
        recorded);
  }

  private static Target words(String expected) {
    return new Target.Qualitative(expected);
  }

  private static Target atLeast(String value) {
    return new Target.AtLeast(new BigDecimal(value));
  }

  private static Target atMost(String value) {
    return new Target.AtMost(new BigDecimal(value));
  }

  private static Target exactly(String value) {
    return new Target.Exact(new BigDecimal(value));
  }

  private static Target range(String low, String high) {
    return new Target.Range(new BigDecimal(low), new BigDecimal(high));
  }
}
