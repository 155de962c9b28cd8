package cn.outturn.query.deviation;

import cn.outturn.project.DeviationCause;
import cn.outturn.project.TrackingEvent.DeviationDetected;
import cn.outturn.rules.Light;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A light that was lit, on the figures of that moment, and what was said and done about it.
 *
 * @param planned what should have been reached, in the indicator's unit or in fen
 * @param actual what was
 * @param percent of the plan, two places
 * @param ruleSet whose thresholds lit it
 * @param at when it was recorded
 */
record Detection(
    Light light,
    BigDecimal planned,
    BigDecimal actual,
    BigDecimal percent,
    RuleSetRef ruleSet,
    Instant at,
    @Nullable Explanation explanation,
    @Nullable Correction correction) {

  /**
   * @param measures 改进措施
   */
  record Explanation(DeviationCause cause, String text, @Nullable String measures) {}

  /**
   * An order to correct (整改通知).
   *
   * @param report what was done about it (整改报告), none while it is open
   * @param reported the day it was done
   */
  record Correction(
      String order, LocalDate due, @Nullable String report, @Nullable LocalDate reported) {}

  static Detection of(DeviationDetected event, Instant at) {
    return new Detection(
        event.light(),
        event.planned(),
        event.actual(),
        event.percent(),
        event.ruleSet(),
        at,
        null,
        null);
  }

  Detection explained(DeviationCause cause, String text, @Nullable String measures) {
    var given = new Explanation(cause, text, measures);
    return new Detection(light, planned, actual, percent, ruleSet, at, given, correction);
  }

  Detection ordered(String order, LocalDate due) {
    return with(new Correction(order, due, null, null));
  }

  /** Only what was ordered is reported on. */
  Detection reported(String report, LocalDate day) {
    Correction ordered = Objects.requireNonNull(correction);
    return with(new Correction(ordered.order(), ordered.due(), report, day));
  }

  /** The order that waits for its report; none: there is no such order. */
  @Nullable Correction open() {
    return correction != null && correction.report() == null ? correction : null;
  }

  Detection with(@Nullable Correction changed) {
    return new Detection(light, planned, actual, percent, ruleSet, at, explanation, changed);
  }

  DeviationStatus status() {
    if (correction != null) {
      return correction.report() == null
          ? DeviationStatus.CORRECTION_ORDERED
          : DeviationStatus.CORRECTED;
    }
    return explanation == null ? DeviationStatus.DETECTED : DeviationStatus.EXPLAINED;
  }
}
