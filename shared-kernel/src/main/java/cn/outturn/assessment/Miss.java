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
              : partly(Part.of(actual, target()), "points × actual ÷ target");
    };
  }

  Merit tooMuch() {
    if (target().signum() < 0) {
      return noRatio();
    }
    if (target().signum() == 0) {
      return Merit.none(inputs(), "the target allows nothing, so any excess earns nothing");
    }
    return switch (rules.reverse()) {
      case ALL_OR_NOTHING -> nothing();
      case TARGET_OVER_ACTUAL -> partly(Part.of(target(), actual), "points × target ÷ actual");
      case LINEAR ->
          partly(
              Part.of(target().add(target()).subtract(actual), target()),
              "points × (1 − (actual − target) ÷ target)");
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
        : partly(
            Part.of(scale.subtract(actual.subtract(target()).abs()), scale),
            "points × (1 − |actual − target| ÷ |target|)");
  }

  private BigDecimal target() {
    return end.base();
  }

  private Merit partly(Part part, String formula) {
    Map<String, BigDecimal> inputs = new HashMap<>(inputs());
    BigDecimal passLine = rules.passLine();
    if (passLine != null) {
      inputs.put("passLine", passLine);
    }
    return passLine != null && part.isBelow(passLine)
        ? Merit.none(inputs, "below the pass line by " + formula)
        : new Merit(part, formula, inputs, "the target is missed");
  }

  private Merit nothing() {
    return Merit.none(inputs(), "the target is missed: all or nothing");
  }

  private Merit noRatio() {
    return Merit.unknown(inputs(), "a miss of a target of this sign has no ratio to score by");
  }

  private Map<String, BigDecimal> inputs() {
    return Counting.inputs(actual, end);
  }
}
