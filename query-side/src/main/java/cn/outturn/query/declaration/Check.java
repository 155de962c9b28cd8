package cn.outturn.query.declaration;

import cn.outturn.money.Money;
import cn.outturn.time.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * Two figures of a sheet that have to be the same.
 *
 * @param stated fen as the sheet states it; absent: it doesn't
 * @param computed fen as it adds up; absent: something to add is missing
 */
record Check(
    Kind kind, Horizon horizon, @Nullable Money stated, @Nullable Money computed, Outcome outcome) {

  static Check of(Kind kind, Horizon horizon, @Nullable Money stated, @Nullable Money computed) {
    return new Check(kind, horizon, stated, computed, Outcome.of(stated, computed));
  }

  enum Kind {
    /** The budget's lines add up to what the sources are asked for (表3 合计 = 表1 合计). */
    ITEMS_MAKE_THE_TOTAL,
    /** The sub-projects' totals add up to the parent's. */
    PARTS_MAKE_THE_WHOLE,
    /** The years' totals add up to the money of the span they lie in. */
    YEARS_MAKE_THE_SPAN
  }

  /** Never a silent pass: what can't be told is told as such. */
  enum Outcome {
    PASS,
    FAIL,
    INSUFFICIENT_DATA;

    static Outcome of(@Nullable Money stated, @Nullable Money computed) {
      if (stated == null || computed == null) {
        return INSUFFICIENT_DATA;
      }
      return stated.equals(computed) ? PASS : FAIL;
    }
  }
}
