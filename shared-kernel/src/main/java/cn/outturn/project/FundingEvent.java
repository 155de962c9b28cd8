package cn.outturn.project;

import cn.outturn.document.BasisDocument;
import cn.outturn.funding.EconomicPair;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.history.Stored;
import cn.outturn.money.Money;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a project's money. */
public sealed interface FundingEvent extends ProjectEvent {

  FiscalYear year();

  @Stored("FundsAllocated")
  record FundsAllocated(
      FiscalYear year, List<SourceAmount> amounts, BasisDocument document, LocalDate effective)
      implements FundingEvent {
    public FundsAllocated {
      amounts = List.copyOf(amounts);
    }
  }

  @Stored("FundsAdjusted")
  record FundsAdjusted(
      FiscalYear year,
      List<SourceAmount> changes,
      String reason,
      BasisDocument document,
      LocalDate effective)
      implements FundingEvent {
    public FundsAdjusted {
      changes = List.copyOf(changes);
    }
  }

  @Stored("ExpenditureRecorded")
  record ExpenditureRecorded(
      ExpenditureId expenditure,
      FiscalYear year,
      SourceCode source,
      Money amount,
      @Nullable EconomicPair economic,
      String purpose,
      LocalDate effective,
      @Nullable SpendingException exception)
      implements FundingEvent {}

  /**
   * @param before the amount that stood until now
   * @param amount the amount that stands from now on
   */
  @Stored("ExpenditureCorrected")
  record ExpenditureCorrected(
      ExpenditureId expenditure,
      FiscalYear year,
      SourceCode source,
      Money before,
      Money amount,
      String reason,
      @Nullable BasisDocument document,
      LocalDate effective,
      @Nullable SpendingException exception)
      implements FundingEvent {}

  @Stored("PaymentsSuspended")
  record PaymentsSuspended(FiscalYear year, String reason, @Nullable BasisDocument document)
      implements FundingEvent {}

  @Stored("PaymentsResumed")
  record PaymentsResumed(FiscalYear year, String reason) implements FundingEvent {}

  /** Leaves {@code year} and enters the next one, in the same source. */
  @Stored("FundsCarriedOver")
  record FundsCarriedOver(
      FiscalYear year, SourceCode source, Money amount, BasisDocument document, LocalDate effective)
      implements FundingEvent {}

  @Stored("FundsReturned")
  record FundsReturned(
      FiscalYear year,
      SourceCode source,
      Money amount,
      String reason,
      @Nullable BasisDocument document,
      LocalDate effective)
      implements FundingEvent {}
}
