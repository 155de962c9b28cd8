package cn.outturn.query.scoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.outturn.assessment.Basis;
import cn.outturn.assessment.SelfRating;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of an assessment by their ids; what belongs to no indicator is budget execution. */
record Sheet(Map<IndicatorId, Indicator> indicators, Map<IndicatorId, SelfRating> ratings) {

  static final String EXECUTION = "execution";

  static Sheet of(List<Indicator> indicators, Basis basis) {
    return new Sheet(
        indicators.stream().collect(toMap(Indicator::id, identity())),
        basis.ratings().stream()
            .collect(toMap(SelfRating::indicator, identity(), (first, _) -> first)));
  }

  static String line(@Nullable IndicatorId id) {
    return id == null ? EXECUTION : id.value();
  }

  @Nullable Indicator indicator(@Nullable IndicatorId id) {
    return id == null ? null : indicators.get(id);
  }

  @Nullable String name(@Nullable IndicatorId id) {
    Indicator indicator = indicator(id);
    return indicator == null ? null : indicator.name();
  }

  @Nullable Actual actual(@Nullable IndicatorId id) {
    SelfRating rating = id == null ? null : ratings.get(id);
    return rating == null ? null : rating.actual();
  }
}
