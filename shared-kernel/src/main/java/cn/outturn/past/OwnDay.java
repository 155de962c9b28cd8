package cn.outturn.past;

import cn.outturn.project.AssessmentEvent.*;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.DoneElsewhere;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingEvent.*;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day that an event itself names as the one on which it took effect. */
public final class OwnDay {

  public static @Nullable LocalDate of(ProjectEvent event) {
    return switch (event) {
      case DeclarationSubmitted e -> of(e.elsewhere());
      case DeclarationApproved e -> e.effective();
      case FundsAllocated e -> e.effective();
      case FundsAdjusted e -> e.effective();
      case ExpenditureRecorded e -> e.effective();
      case ExpenditureCorrected e -> e.effective();
      case FundsCarriedOver e -> e.effective();
      case FundsReturned e -> e.effective();
      case QuarterProgressRecorded e -> e.effective();
      case QuarterProgressCorrected e -> e.effective();
      case CorrectionReported e -> e.effective();
      case TargetsRevised e -> e.effective();
      case SelfAssessmentSubmitted e -> of(e.elsewhere());
      case ResultPublished e -> e.effective();
      case ProjectDeclared _,
          DeclarationRevised _,
          GoalsSet _,
          BudgetPlanned _,
          TransfersPlanned _,
          ContactsNamed _,
          DocumentAttached _,
          SubprojectAdded _,
          DeclarationReviewed _,
          DeclarationReturned _,
          DeclarationRejected _,
          PaymentsSuspended _,
          PaymentsResumed _,
          DeviationDetected _,
          DeviationExplained _,
          CorrectionOrdered _,
          SelfAssessmentDrafted _,
          OverAchievementDecided _,
          SelfAssessmentReturned _,
          SelfAssessmentAccepted _,
          ProjectEvaluated _,
          YearClosed _,
          ProjectClosed _,
          FindingEvent _ ->
          null;
    };
  }

  private static @Nullable LocalDate of(@Nullable DoneElsewhere elsewhere) {
    return elsewhere == null ? null : elsewhere.on();
  }

  private OwnDay() {}
}
