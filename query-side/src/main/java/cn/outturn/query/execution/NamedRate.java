package cn.outturn.query.execution;

import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A rate that says of what. One project of the real papers has four execution rates, since nobody
 * names the denominator: 100 %, 87 %, 98.89 % and 683.70 %.
 *
 * @param numerator executed, executed-to-Q2, executed-to-date, or {@code claim:<origin>:<what>}
 * @param denominator requested, initial, adjusted, multi-year, or {@code claim:<origin>:<what>}
 * @param rate of amounts in fen
 */
record NamedRate(String numerator, String denominator, Rate rate) {

  static final String EXECUTED = "executed";

  static NamedRate of(
      String numerator, @Nullable Money amount, String denominator, @Nullable Money budget) {
    return new NamedRate(numerator, denominator, Rate.of(amount, budget));
  }
}
