package cn.outturn.papers;

import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target sheet of one horizon.
 *
 * @param goal blank where the form is
 * @param indicators with their targets in force
 */
public record Goals(Framework framework, @Nullable String goal, List<Indicator> indicators) {

  public Goals {
    indicators = List.copyOf(indicators);
  }

  public Optional<Indicator> indicator(IndicatorId id) {
    return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
  }
}
