package cn.outturn.query.deviation;

import cn.outturn.indicator.Indicator;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeviationId;
import cn.outturn.project.ProjectId;
import cn.outturn.rules.Pace;
import cn.outturn.rules.Progress;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of every recorded quarter: the money, and each indicator of the year's sheet. */
record DeviationRows(ProjectId project, Monitoring monitoring) {

  private static final BigDecimal WHOLE_YEAR = BigDecimal.valueOf(100);

  List<DeviationRow> all() {
    var rows = new ArrayList<DeviationRow>();
    for (DeviationId checkpoint : monitoring.checkpoints()) {
      if (!monitoring.hasParts()) {
        rows.add(money(checkpoint));
      }
      Sheet sheet = monitoring.sheet(checkpoint.year());
      for (int place = 0; place < sheet.inForce().size(); place++) {
        rows.add(indicator(checkpoint, sheet, place));
      }
    }
    return rows;
  }

  private DeviationRow money(DeviationId id) {
    Pace pace = pace(id);
    return row(
        id,
        0,
        pace == null ? DeviationStatus.NOT_COMPARABLE : DeviationStatus.ON_PLAN,
        pace,
        null,
        null,
        monitoring.spending(id));
  }

  private DeviationRow indicator(DeviationId checkpoint, Sheet sheet, int place) {
    Indicator inForce = sheet.inForce().get(place);
    var id = new DeviationId(checkpoint.year(), checkpoint.quarter(), inForce.id());
    Monitoring.Measured measured = monitoring.measured(id);
    if (measured == null) {
      Aim aim = sheet.aim(place, inForce);
      return row(id, place + 1, DeviationStatus.NOT_MEASURED, null, aim, null, null);
    }
    Pace pace = pace(id);
    return row(
        id,
        place + 1,
        pace == null ? DeviationStatus.NOT_COMPARABLE : DeviationStatus.ON_PLAN,
        pace,
        sheet.aim(place, measured.against()),
        measured.reading(),
        null);
  }

  /** None where nothing was measured, and where even a whole year's plan compares with nothing. */
  private @Nullable Pace pace(DeviationId id) {
    Optional<Pace> pace =
        id.indicator() == null
            ? monitoring.spending(id).compared().pace()
            : Optional.ofNullable(monitoring.measured(id))
                .flatMap(
                    measured ->
                        Pace.of(measured.against(), measured.reading().actual(), id.quarter()));
    return pace.filter(some -> some.progress(WHOLE_YEAR).isPresent()).orElse(null);
  }

  private @Nullable PreviousPace previous(DeviationId id) {
    PreviousPace last = null;
    for (Quarter quarter : Quarter.values()) {
      var before = new DeviationId(id.year(), quarter, id.indicator());
      if (quarter.isBefore(id.quarter()) && monitoring.isRecorded(before)) {
        Pace pace = pace(before);
        last = pace == null ? last : new PreviousPace(quarter, pace);
      }
    }
    return last;
  }

  private DeviationRow row(
      DeviationId id,
      int place,
      DeviationStatus unlit,
      @Nullable Pace pace,
      @Nullable Aim indicator,
      @Nullable Reading reading,
      @Nullable Spending spending) {
    Declaration declaration = monitoring.declaration();
    Trail trail = monitoring.trail(id);
    Detection lit = trail.standing();
    Detection.Explanation explanation = lit == null ? null : lit.explanation();
    // What only the district's calendar can plan is left to who knows it.
    Progress progress = pace == null || pace.byCalendar() ? null : pace.progress(null).orElse(null);
    return new DeviationRow(
        project.district(),
        project.code(),
        id.year(),
        id.quarter(),
        id.indicator() == null ? "money" : id.indicator().value(),
        place,
        declaration.name(),
        declaration.unit(),
        trail.status(unlit),
        lit == null ? null : lit.light(),
        explanation == null ? null : explanation.cause(),
        lit != null ? lit.planned() : progress == null ? null : progress.planned(),
        lit != null ? lit.percent() : progress == null ? null : progress.percent(),
        pace == null ? null : pace.polarity(),
        pace == null ? null : pace.low(),
        pace == null ? null : pace.high(),
        pace == null ? null : pace.byCalendar(),
        pace == null ? null : pace.actual(),
        pace == null ? null : previous(id),
        trail.due(),
        indicator,
        reading,
        spending,
        lit,
        trail.earlier());
  }
}
