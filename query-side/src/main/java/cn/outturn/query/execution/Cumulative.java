package cn.outturn.query.execution;

import cn.outturn.money.Money;
import cn.outturn.time.Quarter;
import org.jspecify.annotations.Nullable;

/** Spent from January to the end of each quarter, in fen; absent is unknown. */
record Cumulative(@Nullable Money q1, @Nullable Money q2, @Nullable Money q3, @Nullable Money q4) {

  static Cumulative of(Sums sums) {
    Money q1 = sums.q1();
    Money q2 = plus(q1, sums.q2());
    Money q3 = plus(q2, sums.q3());
    return new Cumulative(q1, q2, q3, plus(q3, sums.q4()));
  }

  private static @Nullable Money plus(@Nullable Money before, @Nullable Money more) {
    return before == null || more == null ? null : before.plus(more);
  }

  @Nullable Money at(Quarter quarter) {
    return switch (quarter) {
      case Q1 -> q1;
      case Q2 -> q2;
      case Q3 -> q3;
      case Q4 -> q4;
    };
  }

  Cumulative until(Quarter quarter) {
    return switch (quarter) {
      case Q1 -> new Cumulative(q1, null, null, null);
      case Q2 -> new Cumulative(q1, q2, null, null);
      case Q3 -> new Cumulative(q1, q2, q3, null);
      case Q4 -> this;
    };
  }
}
