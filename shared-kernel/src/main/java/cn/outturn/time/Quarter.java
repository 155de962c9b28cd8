package cn.outturn.time;

import java.time.LocalDate;

/** A quarter of a fiscal year (季度). */
public enum Quarter {
  Q1,
  Q2,
  Q3,
  Q4;

  public static Quarter of(LocalDate date) {
    return values()[(date.getMonthValue() - 1) / 3];
  }

  public LocalDate lastDay(FiscalYear year) {
    return LocalDate.of(year.value(), 3 * (ordinal() + 1), 1).plusMonths(1).minusDays(1);
  }

  public boolean isBefore(Quarter other) {
    return compareTo(other) < 0;
  }
}
