package cn.outturn.assessment;

import java.math.BigDecimal;

/** What part of its points a row earns, exact until it is turned into a score; 0 to 1. */
record Part(BigDecimal numerator, BigDecimal denominator) {

  static final Part ALL = new Part(BigDecimal.ONE, BigDecimal.ONE);
  static final Part NONE = new Part(BigDecimal.ZERO, BigDecimal.ONE);

  /**
   * @param denominator above zero
   */
  static Part of(BigDecimal numerator, BigDecimal denominator) {
    if (numerator.signum() <= 0) {
      return NONE;
    }
    return numerator.compareTo(denominator) >= 0 ? ALL : new Part(numerator, denominator);
  }

  /** Never more than the points, and all of them unrounded. */
  BigDecimal score(BigDecimal points) {
    if (numerator.compareTo(denominator) == 0) {
      return points;
    }
    return Rounding.OF_SCORES.divide(points.multiply(numerator), denominator).min(points);
  }

  boolean isBelow(BigDecimal percent) {
    return numerator.movePointRight(2).compareTo(denominator.multiply(percent)) < 0;
  }
}
