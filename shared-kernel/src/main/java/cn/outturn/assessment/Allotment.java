package cn.outturn.assessment;

import static java.util.stream.Collectors.groupingBy;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.rules.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The points of each indicator of a sheet: as the form states them; if it states none at all, each
 * level's weight in even parts.
 *
 * @param points an indicator that isn't there has none
 */
record Allotment(Map<IndicatorId, BigDecimal> points) {

  static Allotment of(Weights weights, List<Indicator> indicators) {
    Map<IndicatorId, BigDecimal> points = new HashMap<>();
    for (Indicator indicator : indicators) {
      if (indicator.points() != null) {
        points.put(indicator.id(), indicator.points());
      }
    }
    if (points.isEmpty()) {
      Map<LevelOne, List<Indicator>> sheet =
          indicators.stream().collect(groupingBy(Indicator::levelOne));
      Map<LevelOne, BigDecimal> placed = weights.among(sheet.keySet());
      sheet.forEach(
          (level, rows) -> {
            BigDecimal weight = placed.get(level);
            if (weight != null) {
              points.putAll(split(weight, rows));
            }
          });
    }
    return new Allotment(points);
  }

  @Nullable BigDecimal of(Indicator indicator) {
    return points.get(indicator.id());
  }

  /** Even parts; the last one takes what rounding leaves, so that they add up to the weight. */
  private static Map<IndicatorId, BigDecimal> split(BigDecimal weight, List<Indicator> indicators) {
    BigDecimal count = BigDecimal.valueOf(indicators.size());
    BigDecimal part = weight.divide(count, Rounding.OF_SCORES.decimals(), RoundingMode.DOWN);
    BigDecimal last = weight.subtract(part.multiply(count.subtract(BigDecimal.ONE)));
    Map<IndicatorId, BigDecimal> points = new HashMap<>();
    indicators.forEach(indicator -> points.put(indicator.id(), part));
    points.put(indicators.getLast().id(), last);
    return points;
  }
}
