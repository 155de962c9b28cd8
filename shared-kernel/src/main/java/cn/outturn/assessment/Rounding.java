package cn.outturn.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the value of a formula becomes a score. */
public record Rounding(int decimals, RoundingMode mode) {

  /** Forms print two decimals; more are kept so that parts add up. */
  public static final Rounding OF_SCORES = new Rounding(6, RoundingMode.HALF_UP);

  BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, decimals, mode);
  }
}
