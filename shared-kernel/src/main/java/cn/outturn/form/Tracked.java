package cn.outturn.form;

import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Measurement;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.*;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms of monitoring (财预〔2019〕136号): values by quarter, deviations, revised targets. */
final class Tracked {

  private Tracked() {}

  static void fill(Draft draft, TrackingEvent event) {
    switch (event) {
      case QuarterProgressRecorded e -> {
        Field quarter = Part.PROGRESS.at(e.year(), e.quarter());
        measured(draft, quarter, e.measurements());
        draft.replace(quarter.at("report"), e, "year", "quarter", "measurements");
      }
      case QuarterProgressCorrected e -> corrected(draft, e);
      case DeviationDetected e -> lit(draft, at(e.deviation()), e);
      case DeviationExplained e -> told(draft, e.deviation(), "explanation", e);
      case CorrectionOrdered e -> {
        draft.clear(at(e.deviation()).at("report"));
        told(draft, e.deviation(), "order", e);
      }
      case CorrectionReported e -> told(draft, e.deviation(), "report", e);
      case TargetsRevised e -> {
        e.revised().forEach(target -> revised(draft, e.year(), target));
        draft.replace(Part.GOALS.at(e.year(), "revision"), e, "year", "revised");
      }
    }
  }

  private static void measured(Draft draft, Field quarter, List<Measurement> measurements) {
    measurements.forEach(m -> draft.replace(quarter.at("measurements", m.indicator()), m));
  }

  /** A light that a value has lit stands no more once the value is corrected. */
  private static void corrected(Draft draft, QuarterProgressCorrected event) {
    Field quarter = Part.PROGRESS.at(event.year(), event.quarter());
    measured(draft, quarter, event.measurements());
    draft.replace(quarter.at("correction"), event, "year", "quarter", "measurements");
    for (Measurement measurement : event.measurements()) {
      Field deviation = at(event.year(), event.quarter(), measurement.indicator());
      if (draft.has(deviation)) {
        draft.stage(deviation.at("stage"), event);
      }
    }
  }

  /** What was said of an earlier light goes with it, but for an order that is still open. */
  private static void lit(Draft draft, Field deviation, DeviationDetected event) {
    draft.clear(deviation.at("explanation"));
    if (draft.has(deviation.at("report"))) {
      draft.clear(deviation.at("order"));
      draft.clear(deviation.at("report"));
    }
    draft.stage(deviation.at("stage"), event);
    draft.put(deviation, event, "deviation");
  }

  private static void told(Draft draft, DeviationId id, String what, ProjectEvent event) {
    draft.stage(at(id).at("stage"), event);
    draft.replace(at(id).at(what), event, "deviation");
  }

  private static void revised(Draft draft, FiscalYear year, RevisedTarget target) {
    Field row = Part.GOALS.at(year, "indicators", target.indicator());
    draft.replace(row.at("target"), target.after());
    draft.replace(row.at("plan"), target.planAfter());
    draft.replace(row.at("until"), null);
    draft.put(row.at("until", "target"), target.before());
    draft.put(row.at("until", "plan"), target.planBefore());
  }

  private static Field at(DeviationId id) {
    return at(id.year(), id.quarter(), id.indicator());
  }

  private static Field at(FiscalYear year, Quarter quarter, @Nullable IndicatorId indicator) {
    return Part.DEVIATIONS.at(year, quarter, indicator == null ? "money" : indicator);
  }
}
