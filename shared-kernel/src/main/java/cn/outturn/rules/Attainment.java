package cn.outturn.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The percentages of {@link Progress}; empty where there is nothing to divide by. */
final class Attainment {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Attainment() {}

  static Optional<Progress> whereMoreIsBetter(BigDecimal planned, BigDecimal actual) {
    return planned.signum() <= 0
        ? Optional.empty()
        : Optional.of(progress(planned, actual, ratio(actual, planned)));
  }

  static Optional<Progress> whereLessIsBetter(BigDecimal planned, BigDecimal actual) {
    return planned.signum() < 0
        ? Optional.empty()
        : Optional.of(
            progress(planned, actual, actual.signum() <= 0 ? HUNDRED : ratio(planned, actual)));
  }

  static Optional<Progress> whereNearestIsBest(BigDecimal planned, BigDecimal actual) {
    BigDecimal deviation = actual.subtract(planned).abs();
    if (deviation.signum() == 0) {
      return Optional.of(progress(planned, actual, HUNDRED));
    }
    return planned.signum() == 0
        ? Optional.empty()
        : Optional.of(progress(planned, actual, HUNDRED.subtract(ratio(deviation, planned.abs()))));
  }

  private static Progress progress(BigDecimal planned, BigDecimal actual, BigDecimal percent) {
    return new Progress(
        planned, actual, percent.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP));
  }

  private static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
    return numerator.movePointRight(2).divide(denominator, 2, RoundingMode.HALF_UP);
  }
}
