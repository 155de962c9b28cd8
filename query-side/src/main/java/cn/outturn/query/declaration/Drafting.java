package cn.outturn.query.declaration;

import static java.util.Objects.requireNonNull;

import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.ProjectClosed;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Fills in a project's sheet, event by event. */
final class Drafting {

  private @Nullable Declaration declaration;
  private @Nullable String closed;
  private final TreeMap<Horizon, HorizonSheet> horizons = new TreeMap<>(Horizons.ORDER);
  private final List<LedgerEntry> targetRevisions = new ArrayList<>();
  private final List<Attached> attachments = new ArrayList<>();
  private final List<Revision> revisions = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private final List<Approval> approvals = new ArrayList<>();
  private final List<Setback> setbacks = new ArrayList<>();
  private final List<ProjectCode> subprojects = new ArrayList<>();

  static Sheet sheet(History<ProjectEvent> history) {
    var drafting = new Drafting();
    history.events().forEach(drafting::tell);
    return drafting.sheet(history.stream());
  }

  private void tell(Recorded<ProjectEvent> recorded) {
    switch (recorded.event()) {
      case DeclarationEvent e -> tell(e, recorded);
      case TargetsRevised e -> revise(e, recorded);
      case ProjectClosed(String reason) -> closed = reason;
      case TrackingEvent _, FundingEvent _, AssessmentEvent _, FindingEvent _ -> {}
    }
  }

  private void tell(DeclarationEvent event, Recorded<ProjectEvent> as) {
    switch (event) {
      case ProjectDeclared(var first) -> declaration = first;
      case DeclarationRevised(var changed, var reason) -> {
        declaration = changed;
        revisions.add(new Revision(reason, as.by(), as.at(), as.version()));
      }
      case GoalsSet(var horizon, var tree, var goal, var indicators) ->
          change(horizon, sheet -> sheet.withGoals(tree, goal, indicators));
      case BudgetPlanned(var horizon, var funding, var items) ->
          change(horizon, sheet -> sheet.withBudget(funding, items));
      case TransfersPlanned(var year, var transfers) ->
          change(new Horizon.Annual(year), sheet -> sheet.withTransfers(transfers));
      case DocumentAttached(var attachment) ->
          attachments.add(new Attached(attachment, as.by(), as.at()));
      case SubprojectAdded(var subproject) -> subprojects.add(subproject);
      // Persons are asked for apart, by those who may.
      case ContactsNamed _, DeclarationSubmitted _ -> {}
      case DeclarationReviewed(var year, var grade, var opinions, var reviewer) ->
          reviews.add(new Review(year, grade, opinions, reviewer, as.at()));
      case DeclarationReturned(var year, var reason) ->
          setbacks.add(new Setback(year, Setback.Outcome.RETURNED, reason, as.by(), as.at()));
      case DeclarationApproved(var year, var document, var effective, var completion, var by) ->
          approvals.add(new Approval(year, document, effective, completion, by, as.at()));
      case DeclarationRejected(var year, var reason) ->
          setbacks.add(new Setback(year, Setback.Outcome.REJECTED, reason, as.by(), as.at()));
    }
  }

  private void revise(TargetsRevised event, Recorded<ProjectEvent> as) {
    change(new Horizon.Annual(event.year()), sheet -> sheet.withTargets(event.revised()));
    event
        .revised()
        .forEach(
            revised ->
                targetRevisions.add(
                    new LedgerEntry(
                        event.year(),
                        revised.indicator(),
                        revised.before(),
                        revised.after(),
                        revised.planBefore(),
                        revised.planAfter(),
                        event.reason(),
                        event.approver(),
                        event.document(),
                        event.effective(),
                        as.by(),
                        as.at(),
                        as.version())));
  }

  private void change(Horizon horizon, UnaryOperator<HorizonSheet> step) {
    horizons.put(horizon, step.apply(horizons.getOrDefault(horizon, HorizonSheet.blank(horizon))));
  }

  private Sheet sheet(String stream) {
    return new Sheet(
        requireNonNull(declaration, () -> stream + " was never declared"),
        List.copyOf(horizons.values()),
        List.copyOf(targetRevisions),
        List.copyOf(attachments),
        List.copyOf(revisions),
        List.copyOf(reviews),
        List.copyOf(approvals),
        List.copyOf(setbacks),
        List.copyOf(subprojects),
        closed);
  }
}
