package cn.outturn.query.deviation;

import cn.outturn.indicator.Actual;
import cn.outturn.project.Measurement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's value as it stands at a checkpoint.
 *
 * @param forecast what is expected at year end
 * @param likelihood whether the year's target will be reached (完成可能性)
 * @param evidence where the value can be seen
 * @param effective the day the value is of
 * @param corrections how often it was replaced since the quarter was recorded
 * @param correctionReason why, the last time
 */
record Reading(
    Actual actual,
    @Nullable Actual forecast,
    Measurement.@Nullable Likelihood likelihood,
    @Nullable String evidence,
    LocalDate effective,
    int corrections,
    @Nullable String correctionReason) {

  static Reading of(Measurement measurement, LocalDate effective) {
    return of(measurement, effective, 0, null);
  }

  static Reading of(
      Measurement measurement, LocalDate effective, int corrections, @Nullable String reason) {
    return new Reading(
        measurement.actual(),
        measurement.forecast(),
        measurement.likelihood(),
        measurement.evidence(),
        effective,
        corrections,
        reason);
  }
}
