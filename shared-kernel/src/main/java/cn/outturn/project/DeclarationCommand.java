package cn.outturn.project;

import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.Transfer;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.personal.SealedContact;
import cn.outturn.refusal.Faults;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declaring: what is to be done, for which goals, with which money; and its review. */
public sealed interface DeclarationCommand extends ProjectCommand {

  record DeclareProject(Declaration declaration) implements DeclarationCommand {
    public DeclareProject {
      new Faults().present("/declaration", declaration).refuse();
    }
  }

  record ReviseDeclaration(Declaration declaration, String reason) implements DeclarationCommand {
    public ReviseDeclaration {
      new Faults().present("/declaration", declaration).text("/reason", reason, 1000).refuse();
    }
  }

  /**
   * The goal and its indicators for one year, or for several at once; replaces what was there,
   * until it is approved.
   */
  record SetGoals(
      Horizon horizon, Framework framework, @Nullable String goal, List<Indicator> indicators)
      implements DeclarationCommand {
    public SetGoals {
      indicators = indicators == null ? List.of() : List.copyOf(indicators);
      new Faults()
          .present("/horizon", horizon)
          .present("/framework", framework)
          .optionalText("/goal", goal, 4000)
          .refuse();
    }
  }

  /**
   * The money asked for (申请数), by source, with its detail.
   *
   * @param funding one entry a source that the form fills in; a blank source is left out
   * @param items the detail, empty where the form has none
   */
  record PlanBudget(Horizon horizon, List<SourceAmount> funding, List<BudgetItem> items)
      implements DeclarationCommand {
    public PlanBudget {
      funding = funding == null ? List.of() : List.copyOf(funding);
      items = items == null ? List.of() : List.copyOf(items);
      new Faults().present("/horizon", horizon).notEmpty("/funding", funding).refuse();
    }
  }

  /** What of a year's money goes to lower levels; only for projects of level 对下. */
  record PlanTransfers(FiscalYear year, List<Transfer> transfers) implements DeclarationCommand {
    public PlanTransfers {
      transfers = transfers == null ? List.of() : List.copyOf(transfers);
      new Faults().present("/year", year).notEmpty("/transfers", transfers).refuse();
    }
  }

  /**
   * Says who is to be asked about the project; replaces whom it named before.
   *
   * @param contacts sealed before the command exists: nobody on its way can read them
   */
  record NameContacts(List<SealedContact> contacts) implements DeclarationCommand {
    public NameContacts {
      new Faults().present("/contacts", contacts).refuse();
      contacts = List.copyOf(contacts);
    }
  }

  record AttachDocument(Attachment attachment) implements DeclarationCommand {
    public AttachDocument {
      new Faults().present("/attachment", attachment).refuse();
    }
  }

  /** Takes in a declared project that names this one as its parent. */
  record AddSubproject(ProjectCode subproject) implements DeclarationCommand {
    public AddSubproject {
      new Faults().present("/subproject", subproject).refuse();
    }
  }

  /**
   * Hands a year's goals and money in for review.
   *
   * @param elsewhere none: it is submitted here and now
   */
  record SubmitDeclaration(FiscalYear year, @Nullable DoneElsewhere elsewhere)
      implements DeclarationCommand {
    public SubmitDeclaration {
      new Faults().present("/year", year).refuse();
    }
  }

  record ReviewDeclaration(FiscalYear year, ReviewGrade grade, Map<ReviewAspect, String> opinions)
      implements DeclarationCommand {
    public ReviewDeclaration {
      opinions = opinions == null ? Map.of() : Map.copyOf(opinions);
      var faults = new Faults().present("/year", year).present("/grade", grade);
      for (ReviewAspect aspect : ReviewAspect.values()) {
        faults.text("/opinions/" + aspect, opinions.get(aspect), 1000);
      }
      faults.refuse();
    }
  }

  record ReturnDeclaration(FiscalYear year, String reason) implements DeclarationCommand {
    public ReturnDeclaration {
      new Faults().present("/year", year).text("/reason", reason, 1000).refuse();
    }
  }

  /**
   * @param completion what was completed since the review; required after a 良
   * @param effective the date of the approval document
   */
  record ApproveDeclaration(
      FiscalYear year, BasisDocument document, LocalDate effective, @Nullable String completion)
      implements DeclarationCommand {
    public ApproveDeclaration {
      new Faults()
          .present("/year", year)
          .present("/document", document)
          .present("/effective", effective)
          .optionalText("/completion", completion, 1000)
          .refuse();
    }
  }

  record RejectDeclaration(FiscalYear year, String reason) implements DeclarationCommand {
    public RejectDeclaration {
      new Faults().present("/year", year).text("/reason", reason, 1000).refuse();
    }
  }
}
