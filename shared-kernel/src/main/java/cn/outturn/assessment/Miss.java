package cn.outturn.assessment;

import cn.outturn.rules.Bounds;
import cn.outturn.rules.PositiveScoring;
import cn.outturn.rules.RuleSet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What a number is still worth that lies beyond one end of its target. */
record Miss(RuleSet rules, BigDecimal actual, Bounds.Bound end) {

  Merit tooLittle() {
    return switch (rules.positive()) {
      case ALL_OR_NOTHING -> nothing();
      case PROPORTIONAL ->
          target().signum() <= 0
              ? noRatio()
              : partly(Part.of(actual, target()), Method.ACTUAL_OVER_TARGET);
    };
  }

  Merit tooMuch() {
    if (target().signum() < 0) {
      return noRatio();
    }
    if (target().signum() == 0) {
      return Merit.none(Ground.NOTHING_ALLOWED, inputs());
    }
    return switch (rules.reverse()) {
      case ALL_OR_NOTHING -> nothing();
      case TARGET_OVER_ACTUAL -> partly(Part.of(target(), actual), Method.TARGET_OVER_ACTUAL);
      case LINEAR ->
          partly(Part.of(target().add(target()).subtract(actual), target()), Method.LINEAR_EXCESS);
    };
  }

  /** Where the nearest is best: by the deviation, to either side alike. */
  Merit off() {
    if (rules.positive() == PositiveScoring.ALL_OR_NOTHING) {
      return nothing();
    }
    BigDecimal scale = target().abs();
    return scale.signum() == 0
        ? noRatio()
        : partly(Part.of(scale.subtract(actual.subtract(target()).abs()), scale), Method.DEVIATION);
  }

  private BigDecimal target() {
    return end.base();
  }

  /** Below the pass line the formula is still told: it is what the line was compared with. */
  private Merit partly(Part part, Method method) {
    BigDecimal passLine = rules.passLine();
    if (passLine == null) {
      return Merit.part(part, method, Ground.TARGET_MISSED, inputs());
    }
    Map<String, BigDecimal> inputs = new HashMap<>(inputs());
    inputs.put("passLine", passLine);
    return part.isBelow(passLine)
        ? Merit.part(Part.NONE, method, Ground.BELOW_PASS_LINE, inputs)
        : Merit.part(part, method, Ground.TARGET_MISSED, inputs);
  }

  private Merit nothing() {
    return Merit.none(Ground.TARGET_MISSED_ALL_OR_NOTHING, inputs());
  }

  private Merit noRatio() {
    return Merit.unknown(Ground.NO_RATIO, inputs());
  }

  private Map<String, BigDecimal> inputs() {
    return Counting.inputs(actual, end);
  }
}
