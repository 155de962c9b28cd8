package cn.outturn.rules;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
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
    return Pace.of(indicator, actual, quarter).flatMap(pace -> pace.progress(share));
  }

  /**
   * Spending against the checkpoint's share of the budget.
   *
   * @return empty if there is no budget to spend
   */
  public static Optional<Progress> ofMoney(Money executed, Money budget, BigDecimal share) {
    return Pace.ofMoney(executed, budget).progress(share);
  }
}
