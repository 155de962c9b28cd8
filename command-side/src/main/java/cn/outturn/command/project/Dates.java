package cn.outturn.command.project;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;

/** A budget fact happens on a day of its fiscal year, and not tomorrow. */
final class Dates {

  static void check(Faults faults, LocalDate effective, FiscalYear year, LocalDate today) {
    faults
        .when(
            !year.holds(effective),
            "/effective",
            Rule.DATE_OUTSIDE_YEAR,
            effective + " is not in " + year)
        .when(
            effective.isAfter(today),
            "/effective",
            Rule.DATE_IN_FUTURE,
            effective + " is after " + today);
  }

  private Dates() {}
}
