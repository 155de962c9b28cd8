package cn.outturn.query.register;

import static java.util.Objects.requireNonNull;

import cn.outturn.funding.SourceAmount;
import cn.outturn.money.Money;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.project.TrackingEvent;
import cn.outturn.query.history.History;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a project stands after the events told so far. */
final class Standing {

  private @Nullable Declaration declaration;
  private boolean hasParts;
  private boolean closed;
  private final TreeMap<FiscalYear, YearLine> years = new TreeMap<>();

  static RegisterRow of(History<ProjectEvent> history) {
    var standing = new Standing();
    history.events().forEach(recorded -> standing.tell(recorded.event()));
    return standing.row(history);
  }

  private void tell(ProjectEvent event) {
    switch (event) {
      case DeclarationEvent e -> tell(e);
      case AssessmentEvent e -> tell(e);
      case FindingEvent _ -> {}
      case FundingEvent _, TrackingEvent _ -> {}
    }
  }

  private void tell(DeclarationEvent event) {
    switch (event) {
      case ProjectDeclared(var first) -> declaration = first;
      case DeclarationRevised(var changed, _) -> declaration = changed;
      case GoalsSet _, TransfersPlanned _, ContactsNamed _, DocumentAttached _ -> {}
      case BudgetPlanned(var horizon, var funding, _) -> {
        // Money of several years at once stands beside the years' money, it is no part of it.
        if (horizon instanceof Horizon.Annual(FiscalYear year)) {
          Money total = Money.sum(funding.stream().map(SourceAmount::amount).toList());
          change(year, line -> line.planned(total));
        }
      }
      case SubprojectAdded _ -> hasParts = true;
      case DeclarationSubmitted(var year, _) -> change(year, YearLine::submitted);
      case DeclarationReviewed(var year, var grade, _, _) ->
          change(year, line -> line.reviewed(grade));
      case DeclarationReturned(var year, _) -> reach(year, Stage.RETURNED);
      case DeclarationApproved e -> reach(e.year(), Stage.APPROVED);
      case DeclarationRejected(var year, _) -> reach(year, Stage.REJECTED);
    }
  }

  private void tell(AssessmentEvent event) {
    switch (event) {
      case SelfAssessmentSubmitted e -> reach(e.year(), Stage.SELF_ASSESSED);
      case SelfAssessmentReturned e -> reach(e.year(), Stage.APPROVED);
      case SelfAssessmentAccepted e -> reach(e.year(), Stage.ACCEPTED);
      case SelfAssessmentDrafted _,
          OverAchievementDecided _,
          ProjectEvaluated _,
          ResultPublished _ -> {}
      case YearClosed e -> reach(e.year(), Stage.CLOSED);
      case ProjectClosed _ -> closed = true;
    }
  }

  private void reach(FiscalYear year, Stage stage) {
    change(year, line -> line.at(stage));
  }

  private void change(FiscalYear year, UnaryOperator<YearLine> step) {
    years.put(year, step.apply(years.getOrDefault(year, YearLine.blank(year))));
  }

  private RegisterRow row(History<ProjectEvent> history) {
    Declaration d = requireNonNull(declaration, () -> history.stream() + " was never declared");
    var code = ProjectId.parse(history.stream()).code();
    var lines = new TreeMap<>(years);
    d.period().years().forEach(year -> lines.putIfAbsent(year, YearLine.blank(year)));
    List<Money> planned =
        lines.values().stream().filter(l -> l.planned() != null).map(YearLine::planned).toList();
    return new RegisterRow(
        history.district(),
        code,
        d.name(),
        d.otherNames(),
        d.secondaryCode(),
        SearchText.of(code, d),
        d.unit(),
        d.department(),
        d.classification(),
        d.period().first(),
        d.period().last(),
        d.parent(),
        hasParts,
        closed ? Status.CLOSED : Status.of(lines.values().stream().map(YearLine::stage).toList()),
        List.copyOf(lines.values()),
        planned.isEmpty() ? null : Money.sum(planned),
        history.version(),
        history.events().getLast().at());
  }
}
