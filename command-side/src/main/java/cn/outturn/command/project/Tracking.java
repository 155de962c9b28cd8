package cn.outturn.command.project;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Reporting;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Measurement;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TargetRevision;
import cn.outturn.project.TrackingCommand;
import cn.outturn.project.TrackingCommand.*;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.*;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of tracking a year: quarters in order, cumulative values that only grow, deviations.
 */
final class Tracking {

  static List<TrackingEvent> decide(Declared project, TrackingCommand command, Setting setting) {
    return switch (command) {
      case RecordQuarterProgress record -> record(project, record, setting);
      case CorrectQuarterProgress correct -> correct(project, correct, setting);
      case ExplainDeviation(var deviation, var cause, var explanation, var measures) -> {
        correction(project, deviation);
        yield List.of(new DeviationExplained(deviation, cause, explanation, measures));
      }
      case OrderCorrection(var deviation, var order, var due) -> {
        if (correction(project, deviation) != Year.Correction.NOT_ORDERED) {
          throw new Refused("/deviation", Rule.CORRECTION_ORDERED_ALREADY, deviation.toString());
        }
        yield List.of(new CorrectionOrdered(deviation, order, due));
      }
      case ReportCorrection(var deviation, var report, var effective) -> {
        Rule refusal =
            switch (correction(project, deviation)) {
              case NOT_ORDERED -> Rule.CORRECTION_NOT_ORDERED;
              case REPORTED -> Rule.CORRECTION_REPORTED_ALREADY;
              case ORDERED -> null;
            };
        if (refusal != null) {
          throw new Refused("/deviation", refusal, deviation.toString());
        }
        yield List.of(new CorrectionReported(deviation, report, effective));
      }
      case ReviseTargets revise -> List.of(revise(project, revise, setting));
    };
  }

  private static List<TrackingEvent> record(
      Declared project, RecordQuarterProgress command, Setting setting) {
    Year.Running year = project.running(command.year());
    new Faults()
        .when(
            year.progress().containsKey(command.quarter()),
            "/quarter",
            Rule.PROGRESS_EXISTS,
            command.year() + " " + command.quarter())
        .when(
            year.progress().keySet().stream().anyMatch(q -> command.quarter().isBefore(q)),
            "/quarter",
            Rule.PROGRESS_OUT_OF_ORDER,
            command.year() + " " + command.quarter())
        .refuse();
    var faults = new Faults();
    Dates.check(faults, command.effective(), command.year(), setting.today());
    checkMeasurements(faults, year, command.quarter(), command.measurements());
    faults.refuse();
    var events = new ArrayList<TrackingEvent>();
    events.add(
        new QuarterProgressRecorded(
            command.year(),
            command.quarter(),
            command.measurements(),
            command.effective(),
            command.note()));
    events.addAll(
        Deviations.of(
            project, year, command.year(), command.quarter(), command.measurements(), setting));
    Deviations.ofMoney(project, command.year(), command.quarter(), setting).ifPresent(events::add);
    return List.copyOf(events);
  }

  private static List<TrackingEvent> correct(
      Declared project, CorrectQuarterProgress command, Setting setting) {
    Year.Running year = project.running(command.year());
    new Faults()
        .when(
            !year.progress().containsKey(command.quarter()),
            "/quarter",
            Rule.PROGRESS_MISSING,
            command.year() + " " + command.quarter())
        .refuse();
    var faults = new Faults();
    Dates.check(faults, command.effective(), command.year(), setting.today());
    checkMeasurements(faults, year, command.quarter(), command.measurements());
    faults.refuse();
    var events = new ArrayList<TrackingEvent>();
    events.add(
        new QuarterProgressCorrected(
            command.year(),
            command.quarter(),
            command.measurements(),
            command.reason(),
            command.document(),
            command.effective()));
    events.addAll(
        Deviations.of(
            project, year, command.year(), command.quarter(), command.measurements(), setting));
    return List.copyOf(events);
  }

  private static void checkMeasurements(
      Faults faults, Year.Running year, Quarter quarter, List<Measurement> measurements) {
    for (int i = 0; i < measurements.size(); i++) {
      Measurement measurement = measurements.get(i);
      String at = "/measurements/" + i;
      faults.when(
          measurements.subList(0, i).stream()
              .anyMatch(o -> o.indicator().equals(measurement.indicator())),
          at + "/indicator",
          Rule.INDICATOR_DUPLICATE,
          measurement.indicator().value());
      Optional<Indicator> indicator = year.plan().indicator(measurement.indicator());
      faults.when(
          indicator.isEmpty(),
          at + "/indicator",
          Rule.INDICATOR_UNKNOWN,
          measurement.indicator().value());
      indicator.ifPresent(known -> checkValue(faults, at, year, quarter, known, measurement));
    }
  }

  private static void checkValue(
      Faults faults,
      String at,
      Year.Running year,
      Quarter quarter,
      Indicator indicator,
      Measurement measurement) {
    faults.when(
        !Targets.fits(indicator.target(), measurement.actual()),
        at + "/actual",
        Rule.ACTUAL_MISFITS_TARGET,
        measurement.actual() + " for " + indicator.target());
    faults.when(
        measurement.forecast() != null && !Targets.fits(indicator.target(), measurement.forecast()),
        at + "/forecast",
        Rule.ACTUAL_MISFITS_TARGET,
        measurement.forecast() + " for " + indicator.target());
    if (indicator.reporting() == Reporting.CUMULATIVE) {
      year.before(quarter, indicator.id())
          .ifPresent(
              before ->
                  faults.when(
                      below(measurement.actual(), before.actual()),
                      at + "/actual",
                      Rule.PROGRESS_DECREASES,
                      measurement.actual() + " after " + before.actual()));
      year.after(quarter, indicator.id())
          .ifPresent(
              after ->
                  faults.when(
                      below(after.actual(), measurement.actual()),
                      at + "/actual",
                      Rule.PROGRESS_DECREASES,
                      measurement.actual() + " before " + after.actual()));
    }
  }

  private static boolean below(Actual later, Actual earlier) {
    return later instanceof Actual.Amount(var now)
        && earlier instanceof Actual.Amount(var then)
        && now.compareTo(then) < 0;
  }

  private static Year.Correction correction(Declared project, DeviationId deviation) {
    Year.Correction correction = project.running(deviation.year()).deviations().get(deviation);
    if (correction == null) {
      throw new Refused("/deviation", Rule.DEVIATION_UNKNOWN, deviation.toString());
    }
    return correction;
  }

  private static TrackingEvent revise(Declared project, ReviseTargets command, Setting setting) {
    Year.Running year = project.running(command.year());
    var faults =
        new Faults()
            .when(
                !(year.appraisal() instanceof Year.Appraisal.Open),
                "/year",
                Rule.ASSESSMENT_EXISTS,
                command.year() + ": targets stand once the year is assessed")
            .when(
                command.approver().equals(setting.by()),
                "/approver",
                Rule.APPROVER_IS_REQUESTER,
                command.approver().value());
    var revised = new ArrayList<RevisedTarget>();
    List<TargetRevision> revisions = command.revisions();
    for (int i = 0; i < revisions.size(); i++) {
      TargetRevision revision = revisions.get(i);
      String at = "/revisions/" + i;
      faults.when(
          revisions.subList(0, i).stream()
              .anyMatch(o -> o.indicator().equals(revision.indicator())),
          at + "/indicator",
          Rule.INDICATOR_DUPLICATE,
          revision.indicator().value());
      Optional<Indicator> known = year.plan().indicator(revision.indicator());
      faults.when(
          known.isEmpty(), at + "/indicator", Rule.INDICATOR_UNKNOWN, revision.indicator().value());
      Targets.checkPlan(faults, at + "/plan", revision.target(), revision.plan());
      known.ifPresent(
          indicator -> {
            faults.when(
                indicator.target().equals(revision.target()),
                at + "/target",
                Rule.TARGET_UNCHANGED,
                revision.target().toString());
            revised.add(
                new RevisedTarget(
                    indicator.id(),
                    indicator.target(),
                    revision.target(),
                    indicator.plan(),
                    revision.plan()));
          });
    }
    faults.refuse();
    return new TargetsRevised(
        command.year(),
        revised,
        command.reason(),
        command.approver(),
        command.document(),
        command.effective());
  }

  static Declared evolve(Declared project, TrackingEvent event) {
    return switch (event) {
      case QuarterProgressRecorded e ->
          project.withRunning(e.year(), year -> year.with(e.quarter(), e.measurements()));
      case QuarterProgressCorrected e ->
          project.withRunning(
              e.year(), year -> judgedAnew(year.with(e.quarter(), e.measurements()), e));
      case DeviationDetected e -> project.withRunning(e.deviation().year(), year -> lit(year, e));
      case DeviationExplained _ -> project;
      case CorrectionOrdered e -> deviation(project, e.deviation(), Year.Correction.ORDERED);
      case CorrectionReported e -> deviation(project, e.deviation(), Year.Correction.REPORTED);
      case TargetsRevised e ->
          project.withRunning(
              e.year(),
              year -> year.with(year.plan().withIndicators(revised(year.plan(), e.revised()))));
    };
  }

  /**
   * A corrected value deviates only if it is lit again; an order stands until it is reported on.
   */
  private static Year.Running judgedAnew(Year.Running year, QuarterProgressCorrected event) {
    Year.Running judged = year;
    for (Measurement corrected : event.measurements()) {
      var deviation = new DeviationId(event.year(), event.quarter(), corrected.indicator());
      if (year.deviations().get(deviation) != Year.Correction.ORDERED) {
        judged = judged.without(deviation);
      }
    }
    return judged;
  }

  private static Year.Running lit(Year.Running year, DeviationDetected event) {
    return year.deviations().get(event.deviation()) == Year.Correction.ORDERED
        ? year
        : year.with(event.deviation(), Year.Correction.NOT_ORDERED);
  }

  private static Declared deviation(
      Declared project, DeviationId deviation, Year.Correction correction) {
    return project.withRunning(deviation.year(), year -> year.with(deviation, correction));
  }

  private static List<Indicator> revised(Plan plan, List<RevisedTarget> revisions) {
    Map<?, RevisedTarget> byId =
        revisions.stream().collect(Collectors.toMap(RevisedTarget::indicator, Function.identity()));
    return plan.indicators().stream()
        .map(
            indicator -> {
              RevisedTarget revision = byId.get(indicator.id());
              return revision == null
                  ? indicator
                  : indicator.with(revision.after(), revision.planAfter());
            })
        .toList();
  }

  private Tracking() {}
}
