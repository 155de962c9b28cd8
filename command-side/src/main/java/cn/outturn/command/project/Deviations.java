package cn.outturn.command.project;

import cn.outturn.money.Money;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Measurement;
import cn.outturn.project.TrackingEvent.DeviationDetected;
import cn.outturn.rules.Light;
import cn.outturn.rules.Progress;
import cn.outturn.rules.RuleSet;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which of a quarter's values lie so far off the plan that somebody has to say why (双监控). */
final class Deviations {

  static List<DeviationDetected> of(
      Declared project,
      Year.Running running,
      FiscalYear year,
      Quarter quarter,
      List<Measurement> measurements,
      Setting setting) {
    RuleSet rules = setting.district().rules(year);
    BigDecimal share = setting.district().checkpoint(year, quarter).share();
    return measurements.stream()
        .flatMap(
            measurement ->
                running
                    .plan()
                    .indicator(measurement.indicator())
                    .flatMap(i -> Progress.of(i, measurement.actual(), quarter, share))
                    .flatMap(
                        progress ->
                            detected(
                                new DeviationId(year, quarter, measurement.indicator()),
                                progress,
                                rules))
                    .stream())
        .toList();
  }

  static Optional<DeviationDetected> ofMoney(
      Declared project, FiscalYear year, Quarter quarter, Setting setting) {
    RuleSet rules = setting.district().rules(year);
    BigDecimal share = setting.district().checkpoint(year, quarter).share();
    LocalDate until = quarter.lastDay(year);
    Money spent =
        Money.sum(
            project.payments().values().stream()
                .filter(p -> p.year().equals(year) && !p.effective().isAfter(until))
                .map(Payment::amount)
                .toList());
    return Progress.ofMoney(spent, project.book(year).budget(), share)
        .flatMap(progress -> detected(new DeviationId(year, quarter, null), progress, rules));
  }

  private static Optional<DeviationDetected> detected(
      DeviationId id, Progress progress, RuleSet rules) {
    Light light = rules.light(progress.percent());
    return light.deviates()
        ? Optional.of(
            new DeviationDetected(
                id, light, progress.planned(), progress.actual(), progress.percent(), rules.ref()))
        : Optional.empty();
  }

  private Deviations() {}
}
