package cn.outturn.assessment;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.PointsPerUnit;
import cn.outturn.indicator.Polarity;
import cn.outturn.rules.Bounds;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.SatisfactionSteps;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a number is worth against a numeric target. The polarity says which end of the target
 * counts; reached, it earns all points; missed, what the rule set's formula leaves.
 */
record Counting(RuleSet rules, Indicator indicator, BigDecimal actual) {

  Merit merit(Bounds target, BigDecimal points) {
    if (indicator.pointsPerUnit() != null) {
      return perUnit(indicator.pointsPerUnit(), points);
    }
    return switch (indicator.polarity()) {
      case POSITIVE -> target.low() == null ? contradiction() : enough(target.low());
      case REVERSE -> target.high() == null ? contradiction() : littleEnough(target.high());
      case NEUTRAL -> nearEnough(target);
    };
  }

  /** The indicator's own rule stands before every formula, step and pass line of the rule set. */
  private Merit perUnit(PointsPerUnit rule, BigDecimal points) {
    Map<String, BigDecimal> inputs = Map.of("actual", actual, "pointsPerUnit", rule.points());
    if (indicator.polarity() != Polarity.POSITIVE) {
      return Merit.unknown(inputs, "points per unit fit only where more is better");
    }
    BigDecimal earned = actual.multiply(rule.points());
    return new Merit(
        Part.of(earned, points),
        "min(points, actual × pointsPerUnit)",
        inputs,
        earned.compareTo(points) > 0
            ? "the indicator's own rule, capped: it would give " + earned.toPlainString()
            : "the indicator's own rule");
  }

  private Merit enough(Bounds.Bound low) {
    SatisfactionSteps steps = steps();
    if (steps != null && actual.compareTo(steps.full()) >= 0) {
      return Merit.all(
          Map.of("actual", actual, "fullFrom", steps.full()), "a satisfaction rate of all points");
    }
    if (steps != null && actual.compareTo(steps.zero()) < 0) {
      return Merit.none(
          Map.of("actual", actual, "zeroBelow", steps.zero()), "a satisfaction rate of no points");
    }
    return actual.compareTo(low.limit()) >= 0 ? reached(low) : missed(low).tooLittle();
  }

  private Merit littleEnough(Bounds.Bound high) {
    return actual.compareTo(high.limit()) <= 0 ? reached(high) : missed(high).tooMuch();
  }

  private Merit nearEnough(Bounds target) {
    Bounds.Bound low = target.low();
    Bounds.Bound high = target.high();
    if (low != null && actual.compareTo(low.limit()) < 0) {
      return missed(low).off();
    }
    if (high != null && actual.compareTo(high.limit()) > 0) {
      return missed(high).off();
    }
    return Merit.all(Map.of("actual", actual), "the target is reached");
  }

  private Merit reached(Bounds.Bound end) {
    return Merit.all(inputs(actual, end), "the target is reached");
  }

  private Miss missed(Bounds.Bound end) {
    return new Miss(rules, actual, end);
  }

  private Merit contradiction() {
    return Merit.unknown(
        Map.of("actual", actual),
        "operator and polarity contradict each other: " + indicator.polarity());
  }

  private @Nullable SatisfactionSteps steps() {
    return indicator.levelOne() == LevelOne.SATISFACTION
            && ("%".equals(indicator.unit()) || "％".equals(indicator.unit()))
        ? rules.satisfaction()
        : null;
  }

  /** What every formula on one end of a target takes in. */
  static Map<String, BigDecimal> inputs(BigDecimal actual, Bounds.Bound end) {
    return end.limit().equals(end.base())
        ? Map.of("actual", actual, "target", end.base())
        : Map.of("actual", actual, "target", end.base(), "limit", end.limit());
  }
}
