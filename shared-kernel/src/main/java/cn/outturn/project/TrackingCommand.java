package cn.outturn.project;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.refusal.Faults;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tracking: money and indicators at each checkpoint (双监控), deviations, and what follows. */
public sealed interface TrackingCommand extends ProjectCommand {

  /**
   * @param effective the day the values are of
   */
  record RecordQuarterProgress(
      FiscalYear year,
      Quarter quarter,
      List<Measurement> measurements,
      LocalDate effective,
      @Nullable String note)
      implements TrackingCommand {
    public RecordQuarterProgress {
      measurements = measurements == null ? List.of() : List.copyOf(measurements);
      new Faults()
          .present("/year", year)
          .present("/quarter", quarter)
          .notEmpty("/measurements", measurements)
          .present("/effective", effective)
          .optionalText("/note", note, 2000)
          .refuse();
    }
  }

  record CorrectQuarterProgress(
      FiscalYear year,
      Quarter quarter,
      List<Measurement> measurements,
      String reason,
      @Nullable BasisDocument document,
      LocalDate effective)
      implements TrackingCommand {
    public CorrectQuarterProgress {
      measurements = measurements == null ? List.of() : List.copyOf(measurements);
      new Faults()
          .present("/year", year)
          .present("/quarter", quarter)
          .notEmpty("/measurements", measurements)
          .text("/reason", reason, 1000)
          .present("/effective", effective)
          .refuse();
    }
  }

  record ExplainDeviation(
      DeviationId deviation, DeviationCause cause, String explanation, @Nullable String measures)
      implements TrackingCommand {
    public ExplainDeviation {
      new Faults()
          .present("/deviation", deviation)
          .present("/cause", cause)
          .text("/explanation", explanation, 2000)
          .optionalText("/measures", measures, 2000)
          .refuse();
    }
  }

  record OrderCorrection(DeviationId deviation, String order, LocalDate due)
      implements TrackingCommand {
    public OrderCorrection {
      new Faults()
          .present("/deviation", deviation)
          .text("/order", order, 2000)
          .present("/due", due)
          .refuse();
    }
  }

  record ReportCorrection(DeviationId deviation, String report, LocalDate effective)
      implements TrackingCommand {
    public ReportCorrection {
      new Faults()
          .present("/deviation", deviation)
          .text("/report", report, 2000)
          .present("/effective", effective)
          .refuse();
    }
  }

  /**
   * @param approver who approved the revision; never the one who asks for it
   */
  record ReviseTargets(
      FiscalYear year,
      List<TargetRevision> revisions,
      String reason,
      UserId approver,
      BasisDocument document,
      LocalDate effective)
      implements TrackingCommand {
    public ReviseTargets {
      revisions = revisions == null ? List.of() : List.copyOf(revisions);
      new Faults()
          .present("/year", year)
          .notEmpty("/revisions", revisions)
          .text("/reason", reason, 1000)
          .present("/approver", approver)
          .present("/document", document)
          .present("/effective", effective)
          .refuse();
    }
  }
}
