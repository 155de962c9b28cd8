package cn.outturn.query.documents;

import cn.outturn.document.BasisDocument;
import cn.outturn.papers.Filing;
import cn.outturn.papers.Papers;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.DeclarationApproved;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FindingEvent.FindingWaived;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.project.SpendingException;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.*;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every document in a project's papers: those that stand, then those of each act, in order. */
final class Uses {

  private final List<Use> uses = new ArrayList<>();
  private final Declaration declaration;

  private Uses(Declaration declaration) {
    this.declaration = declaration;
  }

  /** Papers as they stand after the last event. */
  static List<DocumentRow> of(ProjectId project, History<ProjectEvent> history) {
    Papers papers = Papers.NONE;
    for (Recorded<ProjectEvent> recorded : history.events()) {
      papers = Filing.file(papers, recorded.event());
    }
    Declaration declaration =
        Objects.requireNonNull(
            papers.declaration(), () -> history.stream() + " was never declared");
    var uses = new Uses(declaration);
    uses.standing(papers);
    history.events().forEach(uses::act);
    return uses.uses.stream().map(use -> DocumentRow.of(project, declaration, use)).toList();
  }

  private void standing(Papers papers) {
    for (int i = 0; i < declaration.basis().size(); i++) {
      ofPeriod("/basis/" + i, Place.DECLARATION, declaration.basis().get(i));
    }
    for (int i = 0; i < papers.attachments().size(); i++) {
      ofPeriod("/attachments/" + i, Place.ATTACHMENT, papers.attachments().get(i).document());
    }
    papers
        .goals()
        .forEach(
            (horizon, sheet) ->
                sheet
                    .indicators()
                    .forEach(
                        one ->
                            quoted(
                                "/goals/%s/%s/basis".formatted(name(horizon), one.id()),
                                Place.INDICATOR,
                                one.basis(),
                                horizon)));
    papers
        .requests()
        .forEach(
            (horizon, request) -> {
              for (int i = 0; i < request.items().size(); i++) {
                String item = "/budget/%s/items/%d".formatted(name(horizon), i);
                var line = request.items().get(i);
                quoted(item + "/priceBasis", Place.BUDGET_ITEM, line.priceBasis(), horizon);
                quoted(item + "/quantityBasis", Place.BUDGET_ITEM, line.quantityBasis(), horizon);
              }
            });
  }

  private void act(Recorded<ProjectEvent> recorded) {
    String pointer = "/events/" + recorded.version();
    switch (recorded.event()) {
      case DeclarationApproved e -> ofYear(pointer, Place.APPROVAL, e.document(), e.year());
      case FundingEvent e -> money(pointer, e);
      case TrackingEvent e -> tracking(pointer, e);
      case FindingWaived e -> {
        FiscalYear year = e.finding().year();
        if (year == null && e.document() != null) {
          ofPeriod(pointer, Place.WAIVER, e.document());
        } else if (year != null) {
          ofYear(pointer, Place.WAIVER, e.document(), year);
        }
      }
      case DeclarationEvent _, AssessmentEvent _, FindingEvent _ -> {}
    }
  }

  private void money(String pointer, FundingEvent event) {
    switch (event) {
      case FundsAllocated e -> ofYear(pointer, Place.ALLOCATION, e.document(), e.year());
      case FundsAdjusted e -> ofYear(pointer, Place.ADJUSTMENT, e.document(), e.year());
      case FundsCarriedOver e -> ofYear(pointer, Place.CARRY_OVER, e.document(), e.year());
      case FundsReturned e -> ofYear(pointer, Place.RETURN, e.document(), e.year());
      case PaymentsSuspended e -> ofYear(pointer, Place.SUSPENSION, e.document(), e.year());
      case ExpenditureRecorded e -> exception(pointer, e.exception(), e.year());
      case ExpenditureCorrected e -> {
        ofYear(pointer, Place.EXPENDITURE_CORRECTION, e.document(), e.year());
        exception(pointer, e.exception(), e.year());
      }
      case PaymentsResumed _ -> {}
    }
  }

  private void tracking(String pointer, TrackingEvent event) {
    switch (event) {
      case QuarterProgressCorrected e ->
          ofYear(pointer, Place.PROGRESS_CORRECTION, e.document(), e.year());
      case TargetsRevised e -> ofYear(pointer, Place.TARGET_REVISION, e.document(), e.year());
      case QuarterProgressRecorded _,
          DeviationDetected _,
          DeviationExplained _,
          CorrectionOrdered _,
          CorrectionReported _ -> {}
    }
  }

  private void exception(String pointer, @Nullable SpendingException exception, FiscalYear year) {
    if (exception != null) {
      ofYear(pointer + "/exception", Place.SPENDING_EXCEPTION, exception.document(), year);
    }
  }

  private void quoted(String pointer, Place place, @Nullable String text, Horizon horizon) {
    List<BasisDocument> named = Quotation.of(text);
    for (int i = 0; i < named.size(); i++) {
      uses.add(new Use(pointer + "/" + i, place, named.get(i), first(horizon), last(horizon)));
    }
  }

  private void ofYear(
      String pointer, Place place, @Nullable BasisDocument document, FiscalYear year) {
    if (document != null) {
      uses.add(new Use(pointer, place, document, year, year));
    }
  }

  private void ofPeriod(String pointer, Place place, BasisDocument document) {
    uses.add(
        new Use(
            pointer, place, document, declaration.period().first(), declaration.period().last()));
  }

  private static FiscalYear first(Horizon horizon) {
    return switch (horizon) {
      case Horizon.Annual(FiscalYear year) -> year;
      case Horizon.MidTerm(FiscalYear from, _) -> from;
    };
  }

  private static FiscalYear last(Horizon horizon) {
    return switch (horizon) {
      case Horizon.Annual(FiscalYear year) -> year;
      case Horizon.MidTerm(_, FiscalYear to) -> to;
    };
  }

  private static String name(Horizon horizon) {
    return switch (horizon) {
      case Horizon.Annual(FiscalYear year) -> year.toString();
      case Horizon.MidTerm(FiscalYear from, FiscalYear to) -> from + "-" + to;
    };
  }
}
