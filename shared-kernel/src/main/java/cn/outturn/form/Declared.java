package cn.outturn.form;

import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.DeclarationEvent.*;
import cn.outturn.project.ProjectEvent;
import cn.outturn.time.FiscalYear;

/** The forms of a declaration (附件1 表1, 表2.1, 表3, 表4) and of its review. */
final class Declared {

  private Declared() {}

  static void fill(Draft draft, DeclarationEvent event) {
    switch (event) {
      case ProjectDeclared e -> {
        draft.stage(Part.PROJECT.at("stage"), e);
        draft.replace(Part.DECLARATION.at(), e.declaration());
      }
      case DeclarationRevised e -> {
        draft.replace(Part.DECLARATION.at(), e.declaration());
        draft.put(Part.DECLARATION.at("revision"), e, "declaration");
      }
      case GoalsSet e -> draft.replace(Part.GOALS.at(e.horizon()), e, "horizon");
      case BudgetPlanned e -> {
        draft.replace(Part.BUDGET.at(e.horizon()), e, "horizon");
        draft.stage(Part.BUDGET.at(e.horizon(), "stage"), e);
      }
      case TransfersPlanned e -> {
        draft.replace(Part.TRANSFERS.at(e.year()), e, "year");
        draft.stage(Part.TRANSFERS.at(e.year(), "stage"), e);
      }
      case ContactsNamed e -> draft.replace(Part.CONTACTS.at(), e.contacts());
      case DocumentAttached e ->
          draft.put(draft.free(Part.ATTACHMENTS.at(), e.attachment().fileName()), e.attachment());
      case SubprojectAdded e -> draft.put(Part.SUBPROJECTS.at(e.subproject()), e.subproject());
      case DeclarationSubmitted e -> reviewed(draft, e.year(), "submission", e);
      case DeclarationReviewed e -> reviewed(draft, e.year(), "opinion", e);
      case DeclarationReturned e -> reviewed(draft, e.year(), "return", e);
      case DeclarationApproved e -> reviewed(draft, e.year(), "approval", e);
      case DeclarationRejected e -> reviewed(draft, e.year(), "rejection", e);
    }
  }

  private static void reviewed(Draft draft, FiscalYear year, String act, ProjectEvent event) {
    draft.stage(Part.REVIEW.at(year, "stage"), event);
    draft.replace(Part.REVIEW.at(year, act), event, "year");
  }
}
