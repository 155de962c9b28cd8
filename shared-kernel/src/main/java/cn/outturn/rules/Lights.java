package cn.outturn.rules;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;

/**
 * From which percent of the plan on each light burns, the percent included; below yellow it is red.
 * Local rules, no national text has them.
 */
public record Lights(BigDecimal yellow, BigDecimal green, BigDecimal blue) {

  public Lights {
    new Faults()
        .present("/yellow", yellow)
        .present("/green", green)
        .present("/blue", blue)
        .refuse();
    new Faults()
        .when(
            yellow.signum() <= 0, "/yellow", Rule.RULE_SET_INCONSISTENT, yellow + " is not above 0")
        .when(
            green.compareTo(yellow) <= 0,
            "/green",
            Rule.RULE_SET_INCONSISTENT,
            "%s is not above the %s of yellow".formatted(green, yellow))
        .when(
            blue.compareTo(green) <= 0,
            "/blue",
            Rule.RULE_SET_INCONSISTENT,
            "%s is not above the %s of green".formatted(blue, green))
        .refuse();
  }

  /** The one light of an attainment, in percent of the plan. */
  public Light of(BigDecimal percentOfPlan) {
    if (percentOfPlan.compareTo(yellow) < 0) {
      return Light.RED;
    }
    if (percentOfPlan.compareTo(green) < 0) {
      return Light.YELLOW;
    }
    return percentOfPlan.compareTo(blue) < 0 ? Light.GREEN : Light.BLUE;
  }
}
