package cn.outturn.indicator;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;

/**
 * An indicator's own scoring rule (评分标准): 0.05 points a person, up to the indicator's points.
 *
 * @param points for one unit of the actual value
 */
public record PointsPerUnit(BigDecimal points) {

  public PointsPerUnit {
    new Faults()
        .present("/points", points)
        .when(
            points != null && points.signum() <= 0,
            "/points",
            Rule.POINTS_NOT_POSITIVE,
            points + " is not positive")
        .refuse();
  }
}
