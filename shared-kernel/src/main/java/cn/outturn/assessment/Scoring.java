package cn.outturn.assessment;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.money.Rate;
import cn.outturn.rules.Bounds;
import cn.outturn.rules.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores a year by a rule set (财预〔2020〕10号). The same facts and rules always give the same score;
 * nothing is refused: what can't be computed has no score and says why.
 *
 * <p>A year is scored from the sheet that holds at its end, the values measured by then, and the
 * rate of money spent to the adjusted budget. Scores are rounded half-up at six decimals; the total
 * is their exact sum, and there is none while any part has no score. What exceeds its target by
 * more than the rule set lets pass is marked for review; its score stays what it is.
 */
public final class Scoring {

  private Scoring() {}

  /**
   * @param indicators the year's sheet, each id once
   * @param actuals what was reached; an indicator nobody measured is left out
   * @param execution spent ÷ adjusted budget, in fen
   */
  public static Score score(
      RuleSet rules, List<Indicator> indicators, Map<IndicatorId, Actual> actuals, Rate execution) {
    Allotment allotment = Allotment.of(rules.weights(), indicators);
    List<ItemScore> items =
        indicators.stream()
            .map(row -> item(rules, row, allotment.of(row), actuals.get(row.id())))
            .toList();
    ItemScore spending = Spending.score(rules.weights().execution(), execution);
    List<ItemScore> all = new ArrayList<>(items);
    all.add(spending);
    BigDecimal total = total(all);
    return new Score(
        rules.ref(),
        spending,
        items,
        points(all),
        total,
        total == null ? null : rules.grade(total));
  }

  private static ItemScore item(
      RuleSet rules, Indicator row, @Nullable BigDecimal points, @Nullable Actual actual) {
    if (points == null) {
      Merit none = Merit.unknown(Ground.NO_POINTS, Map.of());
      return new ItemScore(row.id(), null, null, none.working(null));
    }
    Merit merit =
        actual == null
            ? Merit.unknown(Ground.NOT_MEASURED, Map.of())
            : merit(rules, row, points, actual);
    return new ItemScore(row.id(), points, merit.score(points), merit.working(points));
  }

  private static Merit merit(RuleSet rules, Indicator row, BigDecimal points, Actual actual) {
    return switch (actual) {
      case Actual.Amount(var value) ->
          Bounds.of(row.target(), rules.tolerance())
              .map(target -> new Counting(rules, row, value).merit(target, points))
              .orElseGet(() -> misfit(Ground.NUMBER_MISFITS));
      case Actual.DoneOn(var date) ->
          row.target() instanceof Target.Deadline(var by)
              ? Judging.deadline(by, date)
              : misfit(Ground.DAY_MISFITS);
      case Actual.Judged judgement ->
          row.target() instanceof Target.Qualitative
              ? Judging.judged(rules.qualitative(), judgement)
              : misfit(Ground.JUDGEMENT_MISFITS);
    };
  }

  private static Merit misfit(Ground ground) {
    return Merit.unknown(ground, Map.of());
  }

  private static BigDecimal points(List<ItemScore> items) {
    BigDecimal points = BigDecimal.ZERO;
    for (ItemScore item : items) {
      points = item.points() == null ? points : points.add(item.points());
    }
    return points;
  }

  private static @Nullable BigDecimal total(List<ItemScore> items) {
    BigDecimal total = BigDecimal.ZERO;
    for (ItemScore item : items) {
      if (item.score() == null) {
        return null;
      }
      total = total.add(item.score());
    }
    return total;
  }
}
