package cn.outturn.project;

import cn.outturn.indicator.IndicatorId;
import cn.outturn.refusal.Faults;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a text of the declaration states, kept beside the tables it may contradict.
 *
 * @param indicator the indicator that says the same thing, if one does
 */
public record StatedFigure(
    Statement place, String what, @Nullable IndicatorId indicator, BigDecimal value, String unit) {

  public StatedFigure {
    new Faults()
        .present("/place", place)
        .text("/what", what, 200)
        .present("/value", value)
        .text("/unit", unit, 20)
        .refuse();
  }
}
