package cn.outturn.query.documents;

import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Papers.from;

import cn.outturn.document.BasisDocument;
import cn.outturn.funding.BudgetItem;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.DeclarationEvent.DeclarationApproved;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.query.register.Papers;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers that rest on documents. */
final class Basis {

  static BasisDocument document(
      @Nullable String number, @Nullable String title, @Nullable String clause) {
    return new BasisDocument(number, title, null, null, clause);
  }

  /** A project of 2020 to 2022. */
  static ProjectDeclared resting(BasisDocument... basis) {
    Declaration d = declared("党建工作经费", 2020, 3);
    return new ProjectDeclared(
        new Declaration(
            d.name(),
            d.otherNames(),
            d.secondaryCode(),
            d.classification(),
            d.unit(),
            d.department(),
            d.parent(),
            d.period(),
            d.plannedStart(),
            d.plannedEnd(),
            d.flags(),
            d.statements(),
            d.figures(),
            List.of(basis)));
  }

  static GoalsSet measured(FiscalYear year, String basis) {
    Indicator i = Papers.indicator("N1", "培训期数", new Target.AtLeast(new BigDecimal("1")), "期");
    return new GoalsSet(
        new Horizon.Annual(year),
        Framework.UNTIL_2021,
        "加强党建",
        List.of(
            new Indicator(
                i.id(),
                i.levelOne(),
                i.levelTwo(),
                i.name(),
                i.target(),
                i.unit(),
                i.polarity(),
                i.reporting(),
                i.typedQuantitative(),
                null,
                null,
                null,
                null,
                basis,
                null,
                null,
                null,
                i.lineage())));
  }

  static BudgetPlanned priced(FiscalYear year, String priceBasis) {
    var item =
        new BudgetItem(
            "办公费",
            null,
            null,
            null,
            null,
            null,
            null,
            Money.ofYuan("1.00"),
            List.of(),
            priceBasis,
            null);
    return new BudgetPlanned(
        new Horizon.Annual(year), List.of(from("LOCAL", "1.00")), List.of(item));
  }

  static DeclarationApproved approved(FiscalYear year, BasisDocument document) {
    DeclarationApproved any = Papers.approved(year);
    return new DeclarationApproved(year, document, any.effective(), null, any.approver());
  }

  static FundsAllocated allocated(FiscalYear year, BasisDocument document) {
    return new FundsAllocated(year, List.of(from("LOCAL", "1.00")), document, year.firstDay());
  }

  private Basis() {}
}
