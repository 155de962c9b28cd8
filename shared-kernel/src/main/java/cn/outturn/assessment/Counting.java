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
    Merit merit = worth(target, points);
    return merit.review(merit.part() != null && farExceeds(target));
  }

  private Merit worth(Bounds target, BigDecimal points) {
    if (indicator.pointsPerUnit() != null) {
      return perUnit(indicator.pointsPerUnit(), points);
    }
    return switch (indicator.polarity()) {
      case POSITIVE ->
          target.low() == null ? contradiction(Ground.NO_LEAST_VALUE) : enough(target.low());
      case REVERSE ->
          target.high() == null
              ? contradiction(Ground.NO_GREATEST_VALUE)
              : littleEnough(target.high());
      case NEUTRAL -> nearEnough(target);
    };
  }

  /** Of a target of nothing or less there is no percent to exceed. */
  private boolean farExceeds(Bounds target) {
    BigDecimal limit = rules.overAchievement();
    return limit != null
        && indicator.polarity() == Polarity.POSITIVE
        && target.low() != null
        && target.low().base().signum() > 0
        && actual.movePointRight(2).compareTo(target.low().base().multiply(limit)) > 0;
  }

  /** The indicator's own rule stands before every formula, step and pass line of the rule set. */
  private Merit perUnit(PointsPerUnit rule, BigDecimal points) {
    Map<String, BigDecimal> inputs = Map.of("actual", actual, "pointsPerUnit", rule.points());
    if (indicator.polarity() != Polarity.POSITIVE) {
      return Merit.unknown(Ground.OWN_RULE_MISFITS, inputs);
    }
    BigDecimal earned = actual.multiply(rule.points());
    return Merit.part(Part.of(earned, points), Method.PER_UNIT, Ground.OWN_RULE, inputs)
        .capped(earned.compareTo(points) > 0);
  }

  private Merit enough(Bounds.Bound low) {
    SatisfactionSteps steps = steps();
    if (steps != null && actual.compareTo(steps.full()) >= 0) {
      return Merit.all(
          Ground.SATISFACTION_FULL, Map.of("actual", actual, "fullFrom", steps.full()));
    }
    if (steps != null && actual.compareTo(steps.zero()) < 0) {
      return Merit.none(
          Ground.SATISFACTION_NONE, Map.of("actual", actual, "zeroBelow", steps.zero()));
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
    return Merit.all(Ground.TARGET_REACHED, Map.of("actual", actual));
  }

  private Merit reached(Bounds.Bound end) {
    return Merit.all(Ground.TARGET_REACHED, inputs(actual, end));
  }

  private Miss missed(Bounds.Bound end) {
    return new Miss(rules, actual, end);
  }

  private Merit contradiction(Ground ground) {
    return Merit.unknown(ground, Map.of("actual", actual));
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
