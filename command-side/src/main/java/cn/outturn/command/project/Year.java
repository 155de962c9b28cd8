package cn.outturn.command.project;

import cn.outturn.assessment.Score;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Measurement;
import cn.outturn.project.ReviewGrade;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fiscal year of a project by the stage it has reached; each stage holds only what it can have.
 */
sealed interface Year {

  Year EMPTY = new Drafted(Plan.EMPTY);

  Plan plan();

  record Drafted(Plan plan) implements Year {}

  record Submitted(Plan plan) implements Year {}

  record Reviewed(Plan plan, ReviewGrade grade) implements Year {}

  record Rejected(Plan plan) implements Year {}

  /** Closed: nothing of it changes any more. */
  record Ended(Plan plan) implements Year {}

  /** Approved: money flows, quarters are recorded, the year is judged. */
  record Running(
      Plan plan,
      boolean paymentsSuspended,
      Map<Quarter, Map<IndicatorId, Measurement>> progress,
      Map<DeviationId, Correction> deviations,
      Appraisal appraisal)
      implements Year {

    static Running begun(Plan plan) {
      return new Running(plan, false, Map.of(), Map.of(), new Appraisal.Open());
    }

    /** The last recorded value of an indicator before a quarter. */
    Optional<Measurement> before(Quarter quarter, IndicatorId indicator) {
      return progress.entrySet().stream()
          .filter(e -> e.getKey().isBefore(quarter) && e.getValue().containsKey(indicator))
          .max(Map.Entry.comparingByKey())
          .map(e -> e.getValue().get(indicator));
    }

    /** The first recorded value of an indicator after a quarter. */
    Optional<Measurement> after(Quarter quarter, IndicatorId indicator) {
      return progress.entrySet().stream()
          .filter(e -> quarter.isBefore(e.getKey()) && e.getValue().containsKey(indicator))
          .min(Map.Entry.comparingByKey())
          .map(e -> e.getValue().get(indicator));
    }

    Running with(Plan changed) {
      return new Running(changed, paymentsSuspended, progress, deviations, appraisal);
    }

    Running withPaymentsSuspended(boolean suspended) {
      return new Running(plan, suspended, progress, deviations, appraisal);
    }

    Running with(Quarter quarter, Iterable<Measurement> measurements) {
      var ofQuarter = new HashMap<>(progress.getOrDefault(quarter, Map.of()));
      measurements.forEach(m -> ofQuarter.put(m.indicator(), m));
      var changed = new EnumMap<Quarter, Map<IndicatorId, Measurement>>(Quarter.class);
      changed.putAll(progress);
      changed.put(quarter, Map.copyOf(ofQuarter));
      return new Running(plan, paymentsSuspended, Map.copyOf(changed), deviations, appraisal);
    }

    Running with(DeviationId deviation, Correction correction) {
      var changed = new HashMap<>(deviations);
      changed.put(deviation, correction);
      return new Running(plan, paymentsSuspended, progress, Map.copyOf(changed), appraisal);
    }

    Running without(DeviationId deviation) {
      var changed = new HashMap<>(deviations);
      changed.remove(deviation);
      return new Running(plan, paymentsSuspended, progress, Map.copyOf(changed), appraisal);
    }

    Running with(Appraisal changed) {
      return new Running(plan, paymentsSuspended, progress, deviations, changed);
    }
  }

  /** Whether a detected deviation has to be corrected, and was. */
  enum Correction {
    NOT_ORDERED,
    ORDERED,
    REPORTED
  }

  /** How far a year's assessment is. */
  sealed interface Appraisal {

    record Open() implements Appraisal {}

    /**
     * @param elsewhere done before or outside this service: taken as it was
     * @param decisions a reviewer's scores for what is far above its target
     */
    record SelfAssessed(Score score, boolean elsewhere, Map<IndicatorId, BigDecimal> decisions)
        implements Appraisal {

      SelfAssessed with(IndicatorId indicator, BigDecimal decided) {
        var changed = new HashMap<>(decisions);
        changed.put(indicator, decided);
        return new SelfAssessed(score, elsewhere, Map.copyOf(changed));
      }
    }

    record Accepted(boolean published) implements Appraisal {}
  }
}
