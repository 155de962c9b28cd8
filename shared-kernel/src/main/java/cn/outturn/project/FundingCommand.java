package cn.outturn.project;

import cn.outturn.document.BasisDocument;
import cn.outturn.funding.EconomicPair;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Funding and spending. {@code effective} is the day of the budget fact, not of its recording. */
public sealed interface FundingCommand extends ProjectCommand {

  /** The year's initial budget (年初预算数), once a year and source. */
  record AllocateFunds(
      FiscalYear year, List<SourceAmount> amounts, BasisDocument document, LocalDate effective)
      implements FundingCommand {
    public AllocateFunds {
      amounts = amounts == null ? List.of() : List.copyOf(amounts);
      new Faults()
          .present("/year", year)
          .notEmpty("/amounts", amounts)
          .present("/document", document)
          .present("/effective", effective)
          .refuse();
    }
  }

  /**
   * @param changes signed amounts added to the budget of each source (预算调整)
   */
  record AdjustFunds(
      FiscalYear year,
      List<SourceAmount> changes,
      String reason,
      BasisDocument document,
      LocalDate effective)
      implements FundingCommand {
    public AdjustFunds {
      changes = changes == null ? List.of() : List.copyOf(changes);
      new Faults()
          .present("/year", year)
          .notEmpty("/changes", changes)
          .text("/reason", reason, 1000)
          .present("/document", document)
          .present("/effective", effective)
          .refuse();
    }
  }

  /**
   * @param expenditure the payment's voucher
   * @param purpose what it was spent on
   * @param effective the day of payment
   * @param exception required where the source doesn't hold as much
   */
  record RecordExpenditure(
      ExpenditureId expenditure,
      FiscalYear year,
      SourceCode source,
      Money amount,
      @Nullable EconomicPair economic,
      String purpose,
      LocalDate effective,
      @Nullable SpendingException exception)
      implements FundingCommand {
    public RecordExpenditure {
      new Faults()
          .present("/expenditure", expenditure)
          .present("/year", year)
          .present("/source", source)
          .present("/amount", amount)
          .when(
              amount != null && !amount.isPositive(),
              "/amount",
              Rule.AMOUNT_NOT_POSITIVE,
              amount + " is not positive")
          .text("/purpose", purpose, 300)
          .present("/effective", effective)
          .refuse();
    }
  }

  /**
   * A payment was other than recorded; the record stays, the difference is a new fact.
   *
   * @param amount what was really paid; zero if nothing was
   */
  record CorrectExpenditure(
      ExpenditureId expenditure,
      Money amount,
      String reason,
      @Nullable BasisDocument document,
      LocalDate effective,
      @Nullable SpendingException exception)
      implements FundingCommand {
    public CorrectExpenditure {
      new Faults()
          .present("/expenditure", expenditure)
          .present("/amount", amount)
          .when(
              amount != null && amount.isNegative(),
              "/amount",
              Rule.AMOUNT_NEGATIVE,
              amount + " is negative")
          .text("/reason", reason, 1000)
          .present("/effective", effective)
          .refuse();
    }
  }

  record SuspendPayments(FiscalYear year, String reason, @Nullable BasisDocument document)
      implements FundingCommand {
    public SuspendPayments {
      new Faults().present("/year", year).text("/reason", reason, 1000).refuse();
    }
  }

  record ResumePayments(FiscalYear year, String reason) implements FundingCommand {
    public ResumePayments {
      new Faults().present("/year", year).text("/reason", reason, 1000).refuse();
    }
  }

  /** Unspent money goes on to the next year for the same purpose (结转). */
  record CarryOverFunds(
      FiscalYear year, SourceCode source, Money amount, BasisDocument document, LocalDate effective)
      implements FundingCommand {
    public CarryOverFunds {
      new Faults()
          .present("/year", year)
          .present("/source", source)
          .present("/amount", amount)
          .when(
              amount != null && !amount.isPositive(),
              "/amount",
              Rule.AMOUNT_NOT_POSITIVE,
              amount + " is not positive")
          .present("/document", document)
          .present("/effective", effective)
          .refuse();
    }
  }

  /** Surplus goes back to the treasury (结余上缴). */
  record ReturnFunds(
      FiscalYear year,
      SourceCode source,
      Money amount,
      String reason,
      @Nullable BasisDocument document,
      LocalDate effective)
      implements FundingCommand {
    public ReturnFunds {
      new Faults()
          .present("/year", year)
          .present("/source", source)
          .present("/amount", amount)
          .when(
              amount != null && !amount.isPositive(),
              "/amount",
              Rule.AMOUNT_NOT_POSITIVE,
              amount + " is not positive")
          .text("/reason", reason, 1000)
          .present("/effective", effective)
          .refuse();
    }
  }
}
