package cn.outturn.form;

import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.FundingEvent.*;
import cn.outturn.time.FiscalYear;

/** A year's book: every entry as it was made, and what they come to by source. */
final class Funded {

  private Funded() {}

  static void fill(Draft draft, FundingEvent event) {
    Field book = Part.FUNDS.at(event.year());
    switch (event) {
      case FundsAllocated e -> {
        entry(draft, book.at("allocations"), e);
        e.amounts().forEach(a -> balance(draft, e.year(), a.source()).allocate(a.amount()));
      }
      case FundsAdjusted e -> {
        entry(draft, book.at("adjustments"), e);
        e.changes().forEach(a -> add(draft, e.year(), a, "adjustment"));
      }
      case ExpenditureRecorded e -> paid(draft, book.at("expenditures", e.expenditure()), e);
      case ExpenditureCorrected e -> corrected(draft, book.at("expenditures", e.expenditure()), e);
      case PaymentsSuspended e -> {
        draft.stage(book.at("payments", "stage"), e);
        draft.replace(book.at("payments", "suspension"), e, "year");
      }
      case PaymentsResumed e -> {
        draft.stage(book.at("payments", "stage"), e);
        draft.replace(book.at("payments", "resumption"), e, "year");
      }
      case FundsCarriedOver e -> {
        entry(draft, book.at("carryOvers"), e);
        add(draft, e.year(), new SourceAmount(e.source(), e.amount()), "carriedOut");
        add(draft, e.year().next(), new SourceAmount(e.source(), e.amount()), "carriedIn");
      }
      case FundsReturned e -> {
        entry(draft, book.at("returns"), e);
        add(draft, e.year(), new SourceAmount(e.source(), e.amount()), "returned");
      }
    }
  }

  private static void entry(Draft draft, Field table, FundingEvent event) {
    draft.put(draft.next(table), event, "year");
  }

  private static void paid(Draft draft, Field voucher, ExpenditureRecorded event) {
    draft.replace(voucher, event, "expenditure", "year");
    add(draft, event.year(), new SourceAmount(event.source(), event.amount()), "executed");
  }

  /** The voucher keeps its day and purpose; what was corrected last stands beside it. */
  private static void corrected(Draft draft, Field voucher, ExpenditureCorrected event) {
    draft.put(voucher.at("source"), event.source());
    draft.put(voucher.at("amount"), event.amount());
    draft.replace(voucher.at("correction"), event, "expenditure", "year", "source", "amount");
    Money more = event.amount().minus(event.before());
    add(draft, event.year(), new SourceAmount(event.source(), more), "executed");
  }

  private static void add(Draft draft, FiscalYear year, SourceAmount amount, String column) {
    balance(draft, year, amount.source()).add(column, amount.amount());
  }

  private static Balance balance(Draft draft, FiscalYear year, SourceCode source) {
    return new Balance(draft, Part.FUNDS.at(year), source);
  }
}
