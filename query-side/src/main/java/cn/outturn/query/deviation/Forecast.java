package cn.outturn.query.deviation;

import cn.outturn.project.Measurement.Likelihood;
import cn.outturn.rules.Outlook;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject will be at year end at the pace so far; what the unit expects stands in its
 * reading.
 *
 * @param projected in the indicator's unit or in fen
 * @param reached whether that reaches the year's target, or spends its budget
 * @param agrees with the likelihood the unit states: 确定能 with reached, 完全不可能 with not reached, 有可能
 *     with either; absent where it states none
 */
record Forecast(BigDecimal projected, boolean reached, @Nullable Boolean agrees) {

  static Forecast of(Outlook outlook, @Nullable Likelihood stated) {
    return new Forecast(
        outlook.value(), outlook.reached(), stated == null ? null : agrees(outlook, stated));
  }

  private static boolean agrees(Outlook outlook, Likelihood stated) {
    return switch (stated) {
      case CERTAIN -> outlook.reached();
      case POSSIBLE -> true;
      case IMPOSSIBLE -> !outlook.reached();
    };
  }
}
