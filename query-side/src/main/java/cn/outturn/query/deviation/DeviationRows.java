package cn.outturn.query.deviation;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Reporting;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeviationId;
import cn.outturn.project.ProjectId;
import cn.outturn.rules.Progress;
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
    Spending spending = monitoring.spending(id);
    DeviationStatus unlit =
        spending.compared().comparable() ? DeviationStatus.ON_PLAN : DeviationStatus.NOT_COMPARABLE;
    return row(id, 0, unlit, null, null, null, spending);
  }

  private DeviationRow indicator(DeviationId checkpoint, Sheet sheet, int place) {
    Indicator inForce = sheet.inForce().get(place);
    var id = new DeviationId(checkpoint.year(), checkpoint.quarter(), inForce.id());
    Monitoring.Measured measured = monitoring.measured(id);
    if (measured == null) {
      Aim aim = sheet.aim(place, inForce);
      return row(id, place + 1, DeviationStatus.NOT_MEASURED, null, aim, null, null);
    }
    Indicator against = measured.against();
    Actual actual = measured.reading().actual();
    Optional<Progress> progress = Progress.of(against, actual, id.quarter(), WHOLE_YEAR);
    return row(
        id,
        place + 1,
        progress.isEmpty() ? DeviationStatus.NOT_COMPARABLE : DeviationStatus.ON_PLAN,
        needsCalendar(against, actual) ? null : progress.orElse(null),
        sheet.aim(place, against),
        measured.reading(),
        null);
  }

  /** Without a quarter plan of its own, what should have been added up by now is the district's. */
  private static boolean needsCalendar(Indicator indicator, Actual actual) {
    return actual instanceof Actual.Amount
        && indicator.plan() == null
        && indicator.reporting() == Reporting.CUMULATIVE;
  }

  private DeviationRow row(
      DeviationId id,
      int place,
      DeviationStatus unlit,
      @Nullable Progress progress,
      @Nullable Aim indicator,
      @Nullable Reading reading,
      @Nullable Spending spending) {
    Declaration declaration = monitoring.declaration();
    Trail trail = monitoring.trail(id);
    Detection lit = trail.standing();
    Detection.Explanation explanation = lit == null ? null : lit.explanation();
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
        indicator,
        reading,
        spending,
        lit,
        trail.earlier());
  }
}
