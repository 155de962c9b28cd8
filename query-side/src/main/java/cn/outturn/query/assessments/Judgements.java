package cn.outturn.query.assessments;

import cn.outturn.indicator.Indicator;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.*;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a project's years were judged, read from its first event to its last. */
final class Judgements {

  private @Nullable Declaration declaration;
  private final Map<FiscalYear, List<Indicator>> sheets = new HashMap<>();
  private final NavigableMap<FiscalYear, Judged> years = new TreeMap<>();

  Judgements(History<ProjectEvent> history) {
    for (Recorded<ProjectEvent> recorded : history.events()) {
      switch (recorded.event()) {
        case DeclarationEvent event -> read(event);
        case FundingEvent _ -> {}
        case TrackingEvent event -> read(event);
        case AssessmentEvent event -> read(event, recorded);
        case FindingEvent _ -> {}
      }
    }
  }

  Declaration declaration() {
    return Objects.requireNonNull(declaration, "a project's first event declares it");
  }

  NavigableMap<FiscalYear, Judged> years() {
    return years;
  }

  private void read(DeclarationEvent event) {
    switch (event) {
      case ProjectDeclared e -> declaration = e.declaration();
      case DeclarationRevised e -> declaration = e.declaration();
      case GoalsSet e -> {
        if (e.horizon() instanceof Horizon.Annual(FiscalYear year)) {
          sheets.put(year, e.indicators());
        }
      }
      case SubprojectAdded _,
          BudgetPlanned _,
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

  private void read(TrackingEvent event) {
    switch (event) {
      case TargetsRevised e ->
          sheets.computeIfPresent(
              e.year(),
              (_, sheet) -> sheet.stream().map(row -> revised(row, e.revised())).toList());
      case QuarterProgressRecorded _,
          QuarterProgressCorrected _,
          DeviationDetected _,
          DeviationExplained _,
          CorrectionOrdered _,
          CorrectionReported _ -> {}
    }
  }

  private static Indicator revised(Indicator row, List<RevisedTarget> revisions) {
    return revisions.stream()
        .filter(revision -> revision.indicator().equals(row.id()))
        .findFirst()
        .map(revision -> row.with(revision.after(), revision.planAfter()))
        .orElse(row);
  }

  private void read(AssessmentEvent event, Recorded<?> recorded) {
    switch (event) {
      case SelfAssessmentSubmitted e -> {
        Judged before = years.get(e.year());
        List<SentBack> returns = before == null ? List.of() : before.returns();
        List<Indicator> sheet = sheets.getOrDefault(e.year(), List.of());
        years.put(e.year(), Judged.submitted(e, sheet, recorded.at(), returns));
      }
      case SelfAssessmentReturned e -> change(e.year(), year -> year.returned(as(e, recorded)));
      case OverAchievementDecided e -> change(e.year(), year -> year.decided(as(e, recorded)));
      case SelfAssessmentAccepted e -> change(e.year(), year -> year.at(Stage.ACCEPTED));
      case ProjectEvaluated e -> change(e.year(), year -> year.evaluated(as(e, recorded)));
      case ResultPublished e -> change(e.year(), year -> year.published(e));
      case YearClosed e -> change(e.year(), year -> year.at(Stage.CLOSED));
      case SelfAssessmentDrafted _, ProjectClosed _ -> {}
    }
  }

  private void change(FiscalYear year, UnaryOperator<Judged> change) {
    years.computeIfPresent(year, (_, judged) -> change.apply(judged));
  }

  private static <E> Recorded<E> as(E event, Recorded<?> recorded) {
    return new Recorded<>(recorded.version(), recorded.at(), recorded.by(), event);
  }
}
