package cn.outturn.rules;

import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value will be at the end of the year if it goes on as it has (预计全年完成情况).
 *
 * @param value half-up at two places, in the indicator's unit or in fen
 * @param reached whether that reaches the year's target, or spends the year's budget
 */
public record Outlook(BigDecimal value, boolean reached) {

  private static final int EXACT = 10;

  /**
   * A counted value. One told anew each quarter stands for the year; one that adds up goes on in
   * proportion to the indicator's own quarter plan, or else to the district's calendar.
   *
   * @param share planned progress at the checkpoint, in percent of the year; none: the calendar
   *     doesn't say
   * @param tolerance of approximate targets, in percent
   * @return empty where nothing was planned until now, where no number meets the target, and where
   *     operator and polarity contradict each other
   */
  public static Optional<Outlook> of(
      Target target,
      Polarity polarity,
      Reporting reporting,
      @Nullable QuarterPlan plan,
      BigDecimal actual,
      Quarter quarter,
      @Nullable BigDecimal share,
      BigDecimal tolerance) {
    Optional<BigDecimal> end =
        plan != null
            ? goingOn(actual, plan.q4(), plan.at(quarter))
            : reporting == Reporting.PERIODIC
                ? Optional.of(actual)
                : goingOn(actual, Attainment.HUNDRED, share);
    return end.flatMap(
        value ->
            Bounds.of(target, tolerance)
                .flatMap(bounds -> bounds.reachedBy(value, polarity))
                .map(reached -> rounded(value, reached)));
  }

  /**
   * Spending, in proportion to the calendar.
   *
   * @return empty if the calendar doesn't say, or there is no budget
   */
  public static Optional<Outlook> ofMoney(
      Money executed, @Nullable Money budget, @Nullable BigDecimal share) {
    return budget == null || !budget.isPositive()
        ? Optional.empty()
        : goingOn(BigDecimal.valueOf(executed.fen()), Attainment.HUNDRED, share)
            .map(value -> rounded(value, value.compareTo(BigDecimal.valueOf(budget.fen())) >= 0));
  }

  private static Optional<BigDecimal> goingOn(
      BigDecimal actual, BigDecimal year, @Nullable BigDecimal now) {
    return now == null || now.signum() <= 0
        ? Optional.empty()
        : Optional.of(actual.multiply(year).divide(now, EXACT, RoundingMode.HALF_UP));
  }

  private static Outlook rounded(BigDecimal value, boolean reached) {
    return new Outlook(value.setScale(2, RoundingMode.HALF_UP), reached);
  }
}
