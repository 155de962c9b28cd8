package cn.outturn.query.deviation;

import cn.outturn.indicator.Actual;
import cn.outturn.query.district.Gauges;
import cn.outturn.rules.Light;
import cn.outturn.rules.Outlook;
import cn.outturn.rules.Pace;
import cn.outturn.rules.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of what is kept and what the district holds against it.
 *
 * @param on the day as of which orders are overdue
 */
record Assembly(Gauges gauges, LocalDate on) {

  DeviationLine line(StoredLine stored) {
    Progress progress = progress(stored);
    Light light = stored.light();
    Light before = before(stored);
    return new DeviationLine(
        stored.projectCode(),
        stored.projectName(),
        stored.unit(),
        stored.year(),
        stored.quarter(),
        stored.subject(),
        stored.status(),
        light,
        before == null || light == null ? null : light.compareTo(before) < 0,
        before,
        stored.cause(),
        progress == null ? stored.planned() : progress.planned(),
        progress == null ? stored.percent() : progress.percent(),
        stored.indicator(),
        stored.reading(),
        stored.spending(),
        forecast(stored),
        stored.detection(),
        stored.due(),
        stored.due() != null && stored.due().isBefore(on),
        stored.earlier());
  }

  private @Nullable Progress progress(StoredLine stored) {
    Pace pace = stored.pace();
    return pace == null
        ? null
        : pace.progress(gauges.share(stored.year(), stored.quarter())).orElse(null);
  }

  /** By the thresholds of now, too, so that only the values make the difference. */
  private @Nullable Light before(StoredLine stored) {
    PreviousPace previous = stored.previous();
    return previous == null
        ? null
        : previous
            .pace()
            .progress(gauges.share(stored.year(), previous.quarter()))
            .flatMap(progress -> gauges.light(stored.year(), progress.percent()))
            .orElse(null);
  }

  private @Nullable Forecast forecast(StoredLine stored) {
    Reading reading = stored.reading();
    return outlook(stored)
        .map(outlook -> Forecast.of(outlook, reading == null ? null : reading.likelihood()))
        .orElse(null);
  }

  private Optional<Outlook> outlook(StoredLine stored) {
    BigDecimal share = gauges.share(stored.year(), stored.quarter());
    if (stored.spending() != null) {
      Spending.Figures money = stored.spending().known();
      return Outlook.ofMoney(money.spent(), money.budget(), share);
    }
    Aim aim = stored.indicator();
    Reading reading = stored.reading();
    return aim != null && reading != null && reading.actual() instanceof Actual.Amount(var value)
        ? Outlook.of(
            aim.target(),
            aim.polarity(),
            aim.reporting(),
            aim.plan(),
            value,
            stored.quarter(),
            share,
            gauges.tolerance(stored.year()))
        : Optional.empty();
  }
}
