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
      return Merit.none(Ground.EXECUTION_NOT_SCORED, Map.of());
    }
    return switch (execution) {
      case Rate.NotComputable(var why) -> Merit.unknown(ground(why), Map.of());
      case Rate.Known(var executed, var budget, _) -> {
        Map<String, BigDecimal> inputs = Map.of("executed", executed, "budget", budget);
        yield budget.signum() < 0
            ? Merit.unknown(Ground.BUDGET_NEGATIVE, inputs)
            : Merit.part(Part.of(executed, budget), Method.EXECUTION, Ground.SPENT, inputs)
                .capped(executed.compareTo(budget) > 0);
      }
    };
  }

  private static Ground ground(Rate.Reason why) {
    return switch (why) {
      case DENOMINATOR_UNKNOWN -> Ground.BUDGET_UNKNOWN;
      case DENOMINATOR_ZERO -> Ground.BUDGET_ZERO;
      case NUMERATOR_UNKNOWN -> Ground.SPENDING_UNKNOWN;
    };
  }
}
