package cn.outturn.papers;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.*;
import cn.outturn.time.Horizon;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts each event where it belongs in the papers; total, for what has happened is not refused. */
public final class Filing {

  private Filing() {}

  public static Papers file(Papers papers, ProjectEvent event) {
    return switch (event) {
      case DeclarationEvent e -> declaration(papers, e);
      case FundingEvent e -> funding(papers, e);
      case TrackingEvent e -> tracking(papers, e);
      case AssessmentEvent e -> assessment(papers, e);
      case FindingEvent _ -> papers;
    };
  }

  private static Papers declaration(Papers papers, DeclarationEvent event) {
    return switch (event) {
      case ProjectDeclared e -> papers.with(e.declaration());
      case DeclarationRevised e -> papers.with(e.declaration());
      case GoalsSet e ->
          papers.with(e.horizon(), new Goals(e.framework(), e.goal(), e.indicators()));
      case BudgetPlanned e -> papers.with(e.horizon(), new Request(e.funding(), e.items()));
      case TransfersPlanned e -> papers.withTransfers(e.year(), e.transfers());
      case DocumentAttached e -> papers.with(e.attachment());
      case SubprojectAdded e -> papers.withSubproject(e.subproject());
      case ContactsNamed _,
          DeclarationSubmitted _,
          DeclarationReviewed _,
          DeclarationReturned _,
          DeclarationApproved _,
          DeclarationRejected _ ->
          papers;
    };
  }

  private static Papers funding(Papers papers, FundingEvent event) {
    return switch (event) {
      case FundsAllocated e ->
          papers.withFunds(e.year(), e.amounts(), (funds, amount) -> funds.allocated(amount));
      case FundsAdjusted e -> papers.withFunds(e.year(), e.changes(), Funds::adding);
      case ExpenditureRecorded e ->
          papers.withFunds(e.year(), e.source(), funds -> funds.spending(e.amount()));
      case ExpenditureCorrected e ->
          papers.withFunds(
              e.year(), e.source(), funds -> funds.spending(e.amount().minus(e.before())));
      case FundsCarriedOver e ->
          papers.withFunds(e.year().next(), e.source(), funds -> funds.adding(e.amount()));
      case FundsReturned _, PaymentsSuspended _, PaymentsResumed _ -> papers;
    };
  }

  private static Papers tracking(Papers papers, TrackingEvent event) {
    return switch (event) {
      case QuarterProgressRecorded e -> papers.with(e.year(), e.quarter(), e.measurements());
      case QuarterProgressCorrected e -> papers.correcting(e.year(), e.quarter(), e.measurements());
      case DeviationDetected e -> papers.with(e.deviation(), false);
      case DeviationExplained e -> papers.with(e.deviation(), true);
      case TargetsRevised e -> revise(papers, e);
      case CorrectionOrdered _, CorrectionReported _ -> papers;
    };
  }

  private static Papers revise(Papers papers, TargetsRevised event) {
    Map<IndicatorId, RevisedTarget> byId =
        event.revised().stream()
            .collect(Collectors.toMap(RevisedTarget::indicator, Function.identity()));
    Papers revised = papers.withRevised(event.year(), event.revised());
    return papers
        .goals(event.year())
        .map(
            sheet ->
                revised.with(
                    new Horizon.Annual(event.year()),
                    new Goals(
                        sheet.framework(),
                        sheet.goal(),
                        sheet.indicators().stream()
                            .map(i -> revised(i, byId.get(i.id())))
                            .toList())))
        .orElse(revised);
  }

  private static Indicator revised(Indicator indicator, @Nullable RevisedTarget revision) {
    return revision == null ? indicator : indicator.with(revision.after(), revision.planAfter());
  }

  private static Papers assessment(Papers papers, AssessmentEvent event) {
    return switch (event) {
      case SelfAssessmentDrafted e ->
          papers.with(e.year(), new Assessed(e.assessment(), e.score()));
      case SelfAssessmentSubmitted e ->
          papers.with(e.year(), new Assessed(e.assessment(), e.score()));
      case OverAchievementDecided _,
          SelfAssessmentReturned _,
          SelfAssessmentAccepted _,
          ProjectEvaluated _,
          ResultPublished _,
          YearClosed _,
          ProjectClosed _ ->
          papers;
    };
  }
}
