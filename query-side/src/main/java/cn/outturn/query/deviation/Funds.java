package cn.outturn.query.deviation;

import cn.outturn.funding.SourceAmount;
import cn.outturn.money.Money;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a project may spend and has spent, by the budget facts of its own stream so far. */
final class Funds {

  private record Fact(FiscalYear year, Money amount, LocalDate effective) {

    boolean in(FiscalYear asked, LocalDate until) {
      return year.equals(asked) && !effective.isAfter(until);
    }
  }

  private final List<Fact> budgets = new ArrayList<>();
  private final Map<ExpenditureId, Fact> payments = new HashMap<>();

  void read(FundingEvent event) {
    switch (event) {
      case FundsAllocated e -> budget(e.year(), e.amounts(), e.effective());
      case FundsAdjusted e -> budget(e.year(), e.changes(), e.effective());
      case FundsCarriedOver e -> budgets.add(new Fact(e.year().next(), e.amount(), e.effective()));
      case ExpenditureRecorded e ->
          payments.put(e.expenditure(), new Fact(e.year(), e.amount(), e.effective()));
      // The payment's day stands: a correction says what was paid then.
      case ExpenditureCorrected e ->
          payments.compute(
              e.expenditure(),
              (_, paid) ->
                  new Fact(e.year(), e.amount(), paid == null ? e.effective() : paid.effective()));
      case PaymentsSuspended _, PaymentsResumed _, FundsReturned _ -> {}
    }
  }

  private void budget(FiscalYear year, List<SourceAmount> amounts, LocalDate effective) {
    amounts.forEach(amount -> budgets.add(new Fact(year, amount.amount(), effective)));
  }

  /** None where nothing has been allocated; that is not a budget of zero. */
  @Nullable Money budget(FiscalYear year, LocalDate until) {
    List<Money> amounts =
        budgets.stream().filter(fact -> fact.in(year, until)).map(Fact::amount).toList();
    return amounts.isEmpty() ? null : Money.sum(amounts);
  }

  Money spent(FiscalYear year, LocalDate until) {
    return Money.sum(
        payments.values().stream().filter(fact -> fact.in(year, until)).map(Fact::amount).toList());
  }
}
