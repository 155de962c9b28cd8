package cn.outturn.query.deviation;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.DeviationId;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.*;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a project's checkpoints have seen, read from its first event to its last. */
final class Monitoring {

  /**
   * @param against the indicator as it was when the value was recorded or last corrected
   */
  record Measured(Indicator against, Reading reading) {}

  private @Nullable Declaration declaration;
  private boolean parts;
  private final Map<FiscalYear, Sheet> sheets = new HashMap<>();
  private final Funds funds = new Funds();
  private final Map<DeviationId, Spending.Figures> compared = new LinkedHashMap<>();
  private final Map<DeviationId, Measured> measured = new HashMap<>();
  private final Map<DeviationId, Trail> trails = new HashMap<>();

  Monitoring(History<ProjectEvent> history) {
    for (Recorded<ProjectEvent> recorded : history.events()) {
      switch (recorded.event()) {
        case DeclarationEvent event -> read(event);
        case FundingEvent event -> funds.read(event);
        case TrackingEvent event -> read(event, recorded.at());
        case AssessmentEvent _, FindingEvent _ -> {}
      }
    }
  }

  Declaration declaration() {
    return Objects.requireNonNull(declaration, "a project's first event declares it");
  }

  /** Its money lies with its sub-projects. */
  boolean hasParts() {
    return parts;
  }

  /** Every recorded quarter, named by its money. */
  Set<DeviationId> checkpoints() {
    return compared.keySet();
  }

  boolean isRecorded(DeviationId id) {
    return compared.containsKey(new DeviationId(id.year(), id.quarter(), null));
  }

  Sheet sheet(FiscalYear year) {
    return sheets.getOrDefault(year, Sheet.EMPTY);
  }

  @Nullable Measured measured(DeviationId id) {
    return measured.get(id);
  }

  Trail trail(DeviationId id) {
    return trails.getOrDefault(id, Trail.NONE);
  }

  Spending spending(DeviationId money) {
    LocalDate until = money.quarter().lastDay(money.year());
    return new Spending(
        new Spending.Figures(funds.spent(money.year(), until), funds.budget(money.year(), until)),
        Objects.requireNonNull(compared.get(money)));
  }

  private void read(DeclarationEvent event) {
    switch (event) {
      case ProjectDeclared e -> declaration = e.declaration();
      case DeclarationRevised e -> declaration = e.declaration();
      case SubprojectAdded _ -> parts = true;
      case GoalsSet e -> {
        if (e.horizon() instanceof Horizon.Annual(FiscalYear year)) {
          sheets.put(year, Sheet.of(e.indicators()));
        }
      }
      case BudgetPlanned _,
          TransfersPlanned _,
          ContactsNamed _,
          DocumentAttached _,
          DeclarationSubmitted _,
          DeclarationReviewed _,
          DeclarationReturned _,
          DeclarationApproved _,
          DeclarationRejected _ -> {}
    }
  }

  private void read(TrackingEvent event, Instant at) {
    switch (event) {
      case QuarterProgressRecorded e -> recorded(e);
      case QuarterProgressCorrected e -> corrected(e);
      case DeviationDetected e ->
          trails.put(e.deviation(), trail(e.deviation()).lit(Detection.of(e, at)));
      case DeviationExplained(var id, var cause, var explanation, var measures) ->
          trails.put(id, trail(id).withLast(d -> d.explained(cause, explanation, measures)));
      case CorrectionOrdered(var id, var order, var due) ->
          trails.put(id, trail(id).withLast(d -> d.ordered(order, due)));
      case CorrectionReported(var id, var report, var day) ->
          trails.put(id, trail(id).withLast(d -> d.reported(report, day)));
      case TargetsRevised e -> sheets.put(e.year(), sheet(e.year()).revised(e.revised()));
    }
  }

  private void recorded(QuarterProgressRecorded event) {
    FiscalYear year = event.year();
    // As the check did: every budget fact recorded so far, payments until the quarter's end.
    compared.put(
        new DeviationId(year, event.quarter(), null),
        new Spending.Figures(
            funds.spent(year, event.quarter().lastDay(year)), funds.budget(year, LocalDate.MAX)));
    event
        .measurements()
        .forEach(
            value ->
                put(
                    new DeviationId(year, event.quarter(), value.indicator()),
                    Reading.of(value, event.effective())));
  }

  private void corrected(QuarterProgressCorrected event) {
    event
        .measurements()
        .forEach(
            value -> {
              var id = new DeviationId(event.year(), event.quarter(), value.indicator());
              Measured before = measured.get(id);
              int corrections = before == null ? 0 : before.reading().corrections();
              put(id, Reading.of(value, event.effective(), corrections + 1, event.reason()));
              trails.computeIfPresent(id, (_, trail) -> trail.valueCorrected());
            });
  }

  private void put(DeviationId id, Reading reading) {
    IndicatorId indicator = Objects.requireNonNull(id.indicator());
    measured.put(id, new Measured(sheet(id.year()).inForce(indicator), reading));
  }
}
