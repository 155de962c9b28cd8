package cn.outturn.command.project;

import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;

/** A recorded expenditure with the amount that stands. */
record Payment(FiscalYear year, SourceCode source, Money amount, LocalDate effective) {

  Payment corrected(Money other) {
    return new Payment(year, source, other, effective);
  }
}
