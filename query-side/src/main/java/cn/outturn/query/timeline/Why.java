package cn.outturn.query.timeline;

import cn.outturn.document.BasisDocument;
import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.FindingEvent.*;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.SpendingException;
import cn.outturn.project.TrackingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Why something was done, as far as the event says it.
 *
 * @param reason in the words of who did it
 * @param document that it rests on
 */
record Why(@Nullable String reason, @Nullable BasisDocument document) {

  private static final Why UNTOLD = new Why(null, null);

  static Why of(ProjectEvent event) {
    return switch (event) {
      case DeclarationRevised e -> new Why(e.reason(), null);
      case DocumentAttached e -> new Why(null, e.attachment().document());
      case DeclarationReturned e -> new Why(e.reason(), null);
      case DeclarationApproved e -> new Why(null, e.document());
      case DeclarationRejected e -> new Why(e.reason(), null);
      case FundsAllocated e -> new Why(null, e.document());
      case FundsAdjusted e -> new Why(e.reason(), e.document());
      case ExpenditureRecorded e -> of(e.exception());
      case ExpenditureCorrected e -> new Why(e.reason(), e.document());
      case PaymentsSuspended e -> new Why(e.reason(), e.document());
      case PaymentsResumed e -> new Why(e.reason(), null);
      case FundsCarriedOver e -> new Why(null, e.document());
      case FundsReturned e -> new Why(e.reason(), e.document());
      case QuarterProgressCorrected e -> new Why(e.reason(), e.document());
      case DeviationExplained e -> new Why(e.explanation(), null);
      case TargetsRevised e -> new Why(e.reason(), e.document());
      case OverAchievementDecided e -> new Why(e.reason(), null);
      case SelfAssessmentReturned e -> new Why(e.reason(), null);
      case ProjectClosed e -> new Why(e.reason(), null);
      case FindingExplained e -> new Why(e.explanation(), null);
      case FindingWaived e -> new Why(e.reason(), e.document());
      case ProjectDeclared _,
          GoalsSet _,
          BudgetPlanned _,
          TransfersPlanned _,
          ContactsNamed _,
          SubprojectAdded _,
          DeclarationSubmitted _,
          DeclarationReviewed _,
          QuarterProgressRecorded _,
          DeviationDetected _,
          CorrectionOrdered _,
          CorrectionReported _,
          SelfAssessmentDrafted _,
          SelfAssessmentSubmitted _,
          SelfAssessmentAccepted _,
          ProjectEvaluated _,
          ResultPublished _,
          YearClosed _,
          FindingRaised _,
          FindingReopened _,
          FindingSettled _ ->
          UNTOLD;
    };
  }

  private static Why of(@Nullable SpendingException exception) {
    return exception == null ? UNTOLD : new Why(exception.reason(), exception.document());
  }
}
