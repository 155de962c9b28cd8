package cn.outturn.query.execution;

import cn.outturn.money.Money;
import cn.outturn.time.Quarter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money by phase, in fen; absent is unknown, never zero.
 *
 * <p>Over several years, what one year carries over to the next is the same money: it counts once,
 * so nothing is carried in or out, and there are no quarters.
 *
 * @param requested 申请数
 * @param initial 年初预算数
 * @param adjustment the signed sum of adjustments
 * @param carriedIn 上年结转
 * @param adjusted 全年预算数: initial, adjusted and carried in
 * @param executed 全年执行数
 * @param executedBy executed from January to the end of each quarter
 * @param carriedOut 结转下年
 * @param returned 结余上缴
 * @param available what of the adjusted budget is neither spent, carried over nor returned; below
 *     zero by recorded exceptions only
 * @param executedWithException what of the executed was paid under a recorded exception
 */
record Amounts(
    @Nullable Money requested,
    @Nullable Money initial,
    @Nullable Money adjustment,
    @Nullable Money carriedIn,
    @Nullable Money adjusted,
    @Nullable Money executed,
    @Nullable Cumulative executedBy,
    @Nullable Money carriedOut,
    @Nullable Money returned,
    @Nullable Money available,
    @Nullable Money executedWithException) {

  /** Nobody has named an amount. */
  static final Amounts UNKNOWN =
      new Amounts(null, null, null, null, null, null, null, null, null, null, null);

  static Amounts of(Sums sums) {
    boolean oneYear = sums.year() != null;
    Cumulative executed = Cumulative.of(sums);
    Money adjusted = plus(own(sums), oneYear ? sums.carriedIn() : Money.ZERO);
    Money left = minus(minus(adjusted, executed.q4()), sums.returned());
    return new Amounts(
        sums.requested(),
        sums.initial(),
        sums.adjustment(),
        oneYear ? sums.carriedIn() : null,
        adjusted,
        executed.q4(),
        oneYear ? executed : null,
        oneYear ? sums.carriedOut() : null,
        sums.returned(),
        oneYear ? minus(left, sums.carriedOut()) : left,
        sums.spentWithException());
  }

  private static @Nullable Money own(Sums sums) {
    return plus(sums.initial() == null ? Money.ZERO : sums.initial(), sums.adjustment());
  }

  private static @Nullable Money plus(@Nullable Money amount, @Nullable Money more) {
    return amount == null || more == null ? null : amount.plus(more);
  }

  private static @Nullable Money minus(@Nullable Money amount, @Nullable Money less) {
    return amount == null || less == null ? null : amount.minus(less);
  }

  /** The same budget, spent until the end of a quarter; what isn't kept by quarter is unknown. */
  Amounts until(Quarter quarter) {
    return new Amounts(
        requested,
        initial,
        adjustment,
        carriedIn,
        adjusted,
        executedBy == null ? null : executedBy.at(quarter),
        executedBy == null ? null : executedBy.until(quarter),
        null,
        null,
        null,
        null);
  }

  /** What was spent against each of the budgets: three rates, three names. */
  List<NamedRate> rates(String numerator) {
    return List.of(
        NamedRate.of(numerator, executed, "requested", requested),
        NamedRate.of(numerator, executed, "initial", initial),
        NamedRate.of(numerator, executed, "adjusted", adjusted));
  }

  List<NamedRate> rates() {
    return rates(NamedRate.EXECUTED);
  }
}
