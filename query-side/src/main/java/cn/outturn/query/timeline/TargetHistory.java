package cn.outturn.query.timeline;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.DeclarationEvent.DeclarationApproved;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.timeline.TargetLedger.EntryKind;
import cn.outturn.query.timeline.TargetLedger.TargetTerms;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every time an indicator came to be judged by something else, from the first event on. */
final class TargetHistory {

  /** Whoever decided it; nobody yet. */
  record Decided(
      @Nullable String reason,
      @Nullable UserId approver,
      @Nullable BasisDocument document,
      @Nullable LocalDate effective) {

    private static final Decided OPEN = new Decided(null, null, null, null);
  }

  record Moved(
      Recorded<ProjectEvent> recorded,
      Horizon horizon,
      EntryKind kind,
      @Nullable Indicator before,
      @Nullable Indicator after,
      Decided decided) {

    Indicator either() {
      return Objects.requireNonNull(after == null ? before : after);
    }

    private Moved approved(DeclarationApproved approval) {
      boolean waits =
          decided == Decided.OPEN && horizon.equals(new Horizon.Annual(approval.year()));
      var by = new Decided(null, approval.approver(), approval.document(), approval.effective());
      return waits ? new Moved(recorded, horizon, kind, before, after, by) : this;
    }
  }

  private final Map<Horizon, Map<IndicatorId, Indicator>> sheets = new HashMap<>();
  private final List<Moved> moves = new ArrayList<>();

  static List<Moved> of(History<ProjectEvent> history) {
    var targets = new TargetHistory();
    history.events().forEach(targets::read);
    return List.copyOf(targets.moves);
  }

  private void read(Recorded<ProjectEvent> recorded) {
    switch (recorded.event()) {
      case GoalsSet e -> set(recorded, e);
      case DeclarationApproved e -> moves.replaceAll(move -> move.approved(e));
      case TargetsRevised e -> e.revised().forEach(target -> revise(recorded, e, target));
      case ProjectEvent _ -> {}
    }
  }

  private void set(Recorded<ProjectEvent> recorded, GoalsSet event) {
    Map<IndicatorId, Indicator> before = sheets.getOrDefault(event.horizon(), Map.of());
    Map<IndicatorId, Indicator> after = new LinkedHashMap<>();
    event.indicators().forEach(row -> after.put(row.id(), row));
    after.forEach(
        (id, row) -> {
          Indicator was = before.get(id);
          if (!Objects.equals(TargetTerms.of(was), TargetTerms.of(row))) {
            EntryKind kind = was == null ? EntryKind.SET : EntryKind.CHANGED;
            moves.add(new Moved(recorded, event.horizon(), kind, was, row, Decided.OPEN));
          }
        });
    before.forEach(
        (id, was) -> {
          if (!after.containsKey(id)) {
            moves.add(
                new Moved(recorded, event.horizon(), EntryKind.REMOVED, was, null, Decided.OPEN));
          }
        });
    sheets.put(event.horizon(), after);
  }

  private void revise(Recorded<ProjectEvent> recorded, TargetsRevised event, RevisedTarget target) {
    Map<IndicatorId, Indicator> sheet = sheets.get(annual(event.year()));
    Indicator row = sheet == null ? null : sheet.get(target.indicator());
    if (sheet == null || row == null) {
      return; // nothing to revise: no rule lets that happen
    }
    Indicator before = row.with(target.before(), target.planBefore());
    Indicator after = row.with(target.after(), target.planAfter());
    sheet.put(row.id(), after);
    moves.add(
        new Moved(
            recorded,
            annual(event.year()),
            EntryKind.REVISED,
            before,
            after,
            new Decided(event.reason(), event.approver(), event.document(), event.effective())));
  }

  private static Horizon annual(FiscalYear year) {
    return new Horizon.Annual(year);
  }
}
