package cn.outturn.rules;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;

/**
 * Satisfaction rates in steps: all points from one rate on, none below another, between them as any
 * other indicator.
 *
 * @param full percent satisfied from which all points are given
 * @param zero percent satisfied below which none are
 */
public record SatisfactionSteps(BigDecimal full, BigDecimal zero) {

  public SatisfactionSteps {
    new Faults().present("/full", full).present("/zero", zero).refuse();
    new Faults()
        .when(
            full.compareTo(BigDecimal.valueOf(100)) > 0,
            "/full",
            Rule.PERCENT_OUT_OF_RANGE,
            full + " is above 100")
        .when(
            zero.signum() < 0 || zero.compareTo(full) >= 0,
            "/zero",
            Rule.RANGE_REVERSED,
            "%s is not from 0 to below %s".formatted(zero, full))
        .refuse();
  }
}
