package cn.outturn.project;

import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.Transfer;
import cn.outturn.history.Stored;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.personal.SealedContact;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened while a project was declared and reviewed. */
public sealed interface DeclarationEvent extends ProjectEvent {

  @Stored("ProjectDeclared")
  record ProjectDeclared(Declaration declaration) implements DeclarationEvent {}

  @Stored("DeclarationRevised")
  record DeclarationRevised(Declaration declaration, String reason) implements DeclarationEvent {}

  @Stored("GoalsSet")
  record GoalsSet(
      Horizon horizon, Framework framework, @Nullable String goal, List<Indicator> indicators)
      implements DeclarationEvent {
    public GoalsSet {
      indicators = List.copyOf(indicators);
    }
  }

  @Stored("BudgetPlanned")
  record BudgetPlanned(Horizon horizon, List<SourceAmount> funding, List<BudgetItem> items)
      implements DeclarationEvent {
    public BudgetPlanned {
      funding = List.copyOf(funding);
      items = List.copyOf(items);
    }
  }

  @Stored("TransfersPlanned")
  record TransfersPlanned(FiscalYear year, List<Transfer> transfers) implements DeclarationEvent {
    public TransfersPlanned {
      transfers = List.copyOf(transfers);
    }
  }

  @Stored("ContactsNamed")
  record ContactsNamed(List<SealedContact> contacts) implements DeclarationEvent {
    public ContactsNamed {
      contacts = List.copyOf(contacts);
    }
  }

  @Stored("DocumentAttached")
  record DocumentAttached(Attachment attachment) implements DeclarationEvent {}

  @Stored("SubprojectAdded")
  record SubprojectAdded(ProjectCode subproject) implements DeclarationEvent {}

  @Stored(value = "DeclarationSubmitted", revision = 2)
  record DeclarationSubmitted(FiscalYear year, @Nullable DoneElsewhere elsewhere)
      implements DeclarationEvent {}

  @Stored("DeclarationReviewed")
  record DeclarationReviewed(
      FiscalYear year, ReviewGrade grade, Map<ReviewAspect, String> opinions, UserId reviewer)
      implements DeclarationEvent {
    public DeclarationReviewed {
      opinions = Map.copyOf(opinions);
    }
  }

  @Stored("DeclarationReturned")
  record DeclarationReturned(FiscalYear year, String reason) implements DeclarationEvent {}

  @Stored("DeclarationApproved")
  record DeclarationApproved(
      FiscalYear year,
      BasisDocument document,
      LocalDate effective,
      @Nullable String completion,
      UserId approver)
      implements DeclarationEvent {}

  @Stored("DeclarationRejected")
  record DeclarationRejected(FiscalYear year, String reason) implements DeclarationEvent {}
}
