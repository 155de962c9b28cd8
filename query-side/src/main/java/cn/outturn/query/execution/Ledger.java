package cn.outturn.query.execution;

import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.project.DeclarationEvent.BudgetPlanned;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.FundingEvent.ExpenditureCorrected;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.FundingEvent.FundsAdjusted;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.project.FundingEvent.FundsCarriedOver;
import cn.outturn.project.FundingEvent.FundsReturned;
import cn.outturn.project.FundingEvent.PaymentsResumed;
import cn.outturn.project.FundingEvent.PaymentsSuspended;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project's money by year and source, while its history is added up. */
final class Ledger {

  private final Map<FiscalYear, Map<SourceCode, Account>> accounts = new TreeMap<>();
  private final Map<Horizon.MidTerm, List<SourceAmount>> midTerm = new LinkedHashMap<>();

  Map<FiscalYear, Map<SourceCode, Account>> accounts() {
    return accounts;
  }

  Map<Horizon.MidTerm, List<SourceAmount>> midTerm() {
    return midTerm;
  }

  /** A plan replaces the one before it: a source it leaves out is unknown again. */
  void add(BudgetPlanned plan) {
    switch (plan.horizon()) {
      case Horizon.Annual(var year) -> {
        accounts.getOrDefault(year, Map.of()).values().forEach(account -> account.request(null));
        plan.funding().forEach(entry -> account(year, entry.source()).request(entry.amount()));
      }
      case Horizon.MidTerm several -> midTerm.put(several, plan.funding());
    }
  }

  void add(FundingEvent event) {
    switch (event) {
      case FundsAllocated e ->
          e.amounts().forEach(entry -> account(e.year(), entry.source()).allocate(entry.amount()));
      case FundsAdjusted e ->
          e.changes().forEach(entry -> account(e.year(), entry.source()).adjust(entry.amount()));
      case ExpenditureRecorded e ->
          account(e.year(), e.source())
              .pay(e.expenditure(), new Payment(e.effective(), e.amount(), e.exception() != null));
      case ExpenditureCorrected e ->
          account(e.year(), e.source()).correct(e.expenditure(), e.amount(), e.exception() != null);
      case FundsCarriedOver e -> {
        var over =
            new CarryOver(
                e.year(), e.year().next(), e.source(), e.amount(), e.document(), e.effective());
        account(over.from(), e.source()).carryOut(over);
        account(over.to(), e.source()).carryIn(over);
      }
      case FundsReturned e -> account(e.year(), e.source()).giveBack(e.amount());
      case PaymentsSuspended _, PaymentsResumed _ -> {}
    }
  }

  private Account account(FiscalYear year, SourceCode source) {
    return accounts
        .computeIfAbsent(year, _ -> new TreeMap<>())
        .computeIfAbsent(source, _ -> new Account());
  }
}
