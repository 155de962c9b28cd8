package cn.outturn.query.comparison;

import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.AssessmentEvent.ProjectEvaluated;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DeclarationEvent.SubprojectAdded;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.FundingEvent.FundsAdjusted;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.project.FundingEvent.FundsCarriedOver;
import cn.outturn.project.FundingEvent.FundsReturned;
import cn.outturn.project.FundingEvent.PaymentsResumed;
import cn.outturn.project.FundingEvent.PaymentsSuspended;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingEvent;
import cn.outturn.project.TrackingEvent.QuarterProgressCorrected;
import cn.outturn.project.TrackingEvent.QuarterProgressRecorded;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A project's history sorted into its years. */
final class Years {

  private final SortedMap<FiscalYear, YearFacts> years = new TreeMap<>();
  private final List<ProjectCode> parts = new ArrayList<>();
  private @Nullable Declaration declaration;

  @Nullable Declaration declaration() {
    return declaration;
  }

  List<ProjectCode> parts() {
    return parts;
  }

  /** The years that hold something, and those of the period. */
  SortedMap<FiscalYear, YearFacts> all() {
    if (declaration != null) {
      declaration.period().years().forEach(this::year);
    }
    return years;
  }

  void add(ProjectEvent event) {
    switch (event) {
      case DeclarationEvent declared -> add(declared);
      case FundingEvent funded -> add(funded);
      case TrackingEvent tracked -> add(tracked);
      case AssessmentEvent assessed -> add(assessed);
      case FindingEvent _ -> {}
    }
  }

  private void add(DeclarationEvent event) {
    switch (event) {
      case ProjectDeclared(var declared) -> declaration = declared;
      case DeclarationRevised(var revised, _) -> declaration = revised;
      case SubprojectAdded(var part) -> parts.add(part);
      case GoalsSet goals -> {
        // A mid-term goal is context, not what a year is judged by.
        if (goals.horizon() instanceof Horizon.Annual(var year)) {
          year(year).setGoals(goals);
        }
      }
      case BudgetPlanned plan -> {
        if (plan.horizon() instanceof Horizon.Annual(var year)) {
          year(year).money.request(plan.funding());
        }
      }
      case DeclarationEvent.TransfersPlanned _,
          DeclarationEvent.ContactsNamed _,
          DeclarationEvent.DocumentAttached _,
          DeclarationEvent.DeclarationSubmitted _,
          DeclarationEvent.DeclarationReviewed _,
          DeclarationEvent.DeclarationReturned _,
          DeclarationEvent.DeclarationApproved _,
          DeclarationEvent.DeclarationRejected _ -> {}
    }
  }

  private void add(FundingEvent event) {
    YearMoney money = year(event.year()).money;
    switch (event) {
      case FundsAllocated e -> money.allocate(e.amounts());
      case FundsAdjusted e -> money.enter(YearMoney.sum(e.changes()));
      case ExpenditureRecorded e -> money.spend(e.amount());
      case ExpenditureCorrected e -> money.spend(e.amount().minus(e.before()));
      case FundsCarriedOver e -> year(e.year().next()).money.enter(e.amount());
      case FundsReturned _, PaymentsSuspended _, PaymentsResumed _ -> {}
    }
  }

  private void add(TrackingEvent event) {
    switch (event) {
      case QuarterProgressRecorded e -> year(e.year()).measure(e.quarter(), e.measurements());
      case QuarterProgressCorrected e -> year(e.year()).measure(e.quarter(), e.measurements());
      case TargetsRevised e -> year(e.year()).revise(e.revised());
      case TrackingEvent.DeviationDetected _,
          TrackingEvent.DeviationExplained _,
          TrackingEvent.CorrectionOrdered _,
          TrackingEvent.CorrectionReported _ -> {}
    }
  }

  private void add(AssessmentEvent event) {
    switch (event) {
      case SelfAssessmentSubmitted e -> year(e.year()).assess(e);
      case SelfAssessmentReturned e -> year(e.year()).assess(null);
      case ProjectEvaluated e -> year(e.year()).evaluate(e);
      case AssessmentEvent.SelfAssessmentDrafted _,
          AssessmentEvent.SelfAssessmentAccepted _,
          AssessmentEvent.OverAchievementDecided _,
          AssessmentEvent.ResultPublished _,
          AssessmentEvent.YearClosed _,
          AssessmentEvent.ProjectClosed _ -> {}
    }
  }

  private YearFacts year(FiscalYear year) {
    return years.computeIfAbsent(year, _ -> new YearFacts());
  }
}
