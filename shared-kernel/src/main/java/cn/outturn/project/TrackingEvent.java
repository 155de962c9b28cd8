package cn.outturn.project;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.history.Stored;
import cn.outturn.rules.Light;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened while a year ran. */
public sealed interface TrackingEvent extends ProjectEvent {

  @Stored("QuarterProgressRecorded")
  record QuarterProgressRecorded(
      FiscalYear year,
      Quarter quarter,
      List<Measurement> measurements,
      LocalDate effective,
      @Nullable String note)
      implements TrackingEvent {
    public QuarterProgressRecorded {
      measurements = List.copyOf(measurements);
    }
  }

  /** The measurements named replace those of the quarter; the others stand. */
  @Stored("QuarterProgressCorrected")
  record QuarterProgressCorrected(
      FiscalYear year,
      Quarter quarter,
      List<Measurement> measurements,
      String reason,
      @Nullable BasisDocument document,
      LocalDate effective)
      implements TrackingEvent {
    public QuarterProgressCorrected {
      measurements = List.copyOf(measurements);
    }
  }

  /**
   * A light that asks for an explanation.
   *
   * @param planned what should have been reached, in the indicator's unit or in fen
   * @param actual what was
   * @param percent of the plan, two places
   * @param ruleSet whose thresholds lit it
   */
  @Stored("DeviationDetected")
  record DeviationDetected(
      DeviationId deviation,
      Light light,
      BigDecimal planned,
      BigDecimal actual,
      BigDecimal percent,
      RuleSetRef ruleSet)
      implements TrackingEvent {}

  @Stored("DeviationExplained")
  record DeviationExplained(
      DeviationId deviation, DeviationCause cause, String explanation, @Nullable String measures)
      implements TrackingEvent {}

  @Stored("CorrectionOrdered")
  record CorrectionOrdered(DeviationId deviation, String order, LocalDate due)
      implements TrackingEvent {}

  @Stored("CorrectionReported")
  record CorrectionReported(DeviationId deviation, String report, LocalDate effective)
      implements TrackingEvent {}

  @Stored("TargetsRevised")
  record TargetsRevised(
      FiscalYear year,
      List<RevisedTarget> revised,
      String reason,
      UserId approver,
      BasisDocument document,
      LocalDate effective)
      implements TrackingEvent {
    public TargetsRevised {
      revised = List.copyOf(revised);
    }
  }
}
