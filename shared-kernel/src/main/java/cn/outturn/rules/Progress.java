package cn.outturn.rules;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far an indicator or the money has come by a checkpoint (财预〔2019〕136号: 双监控). The light is
 * {@code rules.light(progress.percent())}.
 *
 * <p>Planned is the indicator's own quarter plan where it has one; else the checkpoint's share of
 * the target for cumulative reporting, and the target itself for periodic reporting. For a range it
 * is the end that counts: the low one where more is better, the high one where less is, the nearest
 * value of the range where neither is. What was judged, and what was done by a day, is planned at
 * 100 percent: a judgement attains what the judge says, a deadline 100 if kept and 0 if not.
 *
 * @param planned what should have been reached, in the indicator's unit or in fen
 * @param actual what was
 * @param percent attainment of the plan, half-up at two places, never below 0: actual ÷ planned;
 *     planned ÷ actual where less is better, and 100 where that is nothing at all; 100 less the
 *     deviation where the nearest is best
 */
public record Progress(BigDecimal planned, BigDecimal actual, BigDecimal percent) {

  /**
   * An actual value against what was planned for the checkpoint.
   *
   * @param share planned progress at the checkpoint, in percent of the year
   * @return empty where there is nothing to divide by (a plan of zero or less), where the actual is
   *     of another kind than the target, and where operator and polarity contradict each other (at
   *     most so many, and the more the better)
   */
  public static Optional<Progress> of(
      Indicator indicator, Actual actual, Quarter quarter, BigDecimal share) {
    return switch (actual) {
      case Actual.Amount(var value) ->
          planned(indicator, quarter, share).flatMap(plan -> ofAmount(indicator, plan, value));
      case Actual.DoneOn(var date) ->
          indicator.target() instanceof Target.Deadline(var by)
              ? Optional.of(
                  Attainment.ofPercent(date.isAfter(by) ? BigDecimal.ZERO : Attainment.HUNDRED))
              : Optional.empty();
      case Actual.Judged(_, var percent, _) ->
          indicator.target() instanceof Target.Qualitative
              ? Optional.of(Attainment.ofPercent(percent))
              : Optional.empty();
    };
  }

  /**
   * Spending against the checkpoint's share of the budget.
   *
   * @return empty if there is no budget to spend
   */
  public static Optional<Progress> ofMoney(Money executed, Money budget, BigDecimal share) {
    return Attainment.whereMoreIsBetter(
        BigDecimal.valueOf(budget.fen()).multiply(share).movePointLeft(2),
        BigDecimal.valueOf(executed.fen()));
  }

  private static Optional<Bounds> planned(Indicator indicator, Quarter quarter, BigDecimal share) {
    Optional<Bounds> target = Bounds.of(indicator.target(), BigDecimal.ZERO);
    if (indicator.plan() != null) {
      BigDecimal plan = indicator.plan().at(quarter);
      return target.map(_ -> Bounds.at(plan));
    }
    return indicator.reporting() == Reporting.CUMULATIVE
        ? target.map(bounds -> bounds.share(share))
        : target;
  }

  private static Optional<Progress> ofAmount(Indicator indicator, Bounds plan, BigDecimal actual) {
    return switch (indicator.polarity()) {
      case POSITIVE ->
          Optional.ofNullable(plan.low())
              .flatMap(low -> Attainment.whereMoreIsBetter(low.base(), actual));
      case REVERSE ->
          Optional.ofNullable(plan.high())
              .flatMap(high -> Attainment.whereLessIsBetter(high.base(), actual));
      case NEUTRAL -> Attainment.whereNearestIsBest(plan.nearest(actual), actual);
    };
  }
}
