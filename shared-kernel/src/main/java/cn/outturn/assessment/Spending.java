package cn.outturn.assessment;

import cn.outturn.money.Rate;
import java.math.BigDecimal;
import java.util.Map;

/** The score of budget execution: min(1, 全年执行数 ÷ 全年预算数) × points. */
final class Spending {

  private Spending() {}

  static ItemScore score(BigDecimal points, Rate execution) {
    Merit merit = merit(points, execution);
    return new ItemScore(null, points, merit.score(points), merit.working(points));
  }

  private static Merit merit(BigDecimal points, Rate execution) {
    if (points.signum() == 0) {
      return Merit.none(Map.of(), "the rule set gives budget execution no points");
    }
    return switch (execution) {
      case Rate.NotComputable(var why) -> Merit.unknown(Map.of(), "no rate: " + why);
      case Rate.Known(var executed, var budget, var percent) -> {
        Map<String, BigDecimal> inputs = Map.of("executed", executed, "budget", budget);
        yield budget.signum() < 0
            ? Merit.unknown(inputs, "a negative budget has no rate")
            : new Merit(
                Part.of(executed, budget),
                "points × min(1, executed ÷ budget)",
                inputs,
                executed.compareTo(budget) > 0
                    ? "capped: " + percent + " % of the budget is spent"
                    : percent + " % of the budget is spent");
      }
    };
  }
}
