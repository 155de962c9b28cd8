package cn.outturn.rules;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint compares, before the district says how far the year should be by then. See
 * {@link Progress} for what is planned.
 *
 * @param low the end of the plan that is enough; none: nothing is too little
 * @param high the end that is not too much; none: nothing is too much
 * @param byCalendar only the calendar's share of both ends is planned
 * @param actual in the indicator's unit, in percent, or in fen
 */
public record Pace(
    Polarity polarity,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean byCalendar,
    BigDecimal actual) {

  /**
   * @return empty where the actual is of another kind than the target
   */
  public static Optional<Pace> of(Indicator indicator, Actual actual, Quarter quarter) {
    return switch (actual) {
      case Actual.Amount(var value) ->
          Bounds.of(indicator.target(), BigDecimal.ZERO)
              .map(target -> ofAmount(indicator, target, value, quarter));
      case Actual.DoneOn(var date) ->
          indicator.target() instanceof Target.Deadline(var by)
              ? Optional.of(ofPercent(date.isAfter(by) ? BigDecimal.ZERO : Attainment.HUNDRED))
              : Optional.empty();
      case Actual.Judged(_, var percent, _) ->
          indicator.target() instanceof Target.Qualitative
              ? Optional.of(ofPercent(percent))
              : Optional.empty();
    };
  }

  /** Spending against a budget. */
  public static Pace ofMoney(Money executed, Money budget) {
    return new Pace(
        Polarity.POSITIVE,
        BigDecimal.valueOf(budget.fen()),
        null,
        true,
        BigDecimal.valueOf(executed.fen()));
  }

  private static Pace ofAmount(
      Indicator indicator, Bounds target, BigDecimal actual, Quarter quarter) {
    if (indicator.plan() != null) {
      BigDecimal plan = indicator.plan().at(quarter);
      return new Pace(indicator.polarity(), plan, plan, false, actual);
    }
    return new Pace(
        indicator.polarity(),
        target.low() == null ? null : target.low().base(),
        target.high() == null ? null : target.high().base(),
        indicator.reporting() == Reporting.CUMULATIVE,
        actual);
  }

  /** What is planned at a hundred percent as it is. */
  private static Pace ofPercent(BigDecimal percent) {
    return new Pace(Polarity.POSITIVE, Attainment.HUNDRED, null, false, percent);
  }

  /**
   * @param share planned progress at the checkpoint, in percent of the year; none: the district's
   *     calendar doesn't say
   * @return empty where that is missing, where there is nothing to divide by (a plan of zero or
   *     less), and where operator and polarity contradict each other (at most so many, and the more
   *     the better)
   */
  public Optional<Progress> progress(@Nullable BigDecimal share) {
    if (byCalendar && share == null) {
      return Optional.empty();
    }
    BigDecimal least = planned(low, share);
    BigDecimal most = planned(high, share);
    return switch (polarity) {
      case POSITIVE ->
          Optional.ofNullable(least)
              .flatMap(planned -> Attainment.whereMoreIsBetter(planned, actual));
      case REVERSE ->
          Optional.ofNullable(most)
              .flatMap(planned -> Attainment.whereLessIsBetter(planned, actual));
      case NEUTRAL -> Attainment.whereNearestIsBest(nearest(least, most), actual);
    };
  }

  private @Nullable BigDecimal planned(@Nullable BigDecimal end, @Nullable BigDecimal share) {
    return end == null || !byCalendar || share == null ? end : end.multiply(share).movePointLeft(2);
  }

  /** The value that meets the plan and is nearest to the actual one. */
  private BigDecimal nearest(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    BigDecimal enough = least == null ? actual : actual.max(least);
    return most == null ? enough : enough.min(most);
  }
}
