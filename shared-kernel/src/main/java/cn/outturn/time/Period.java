package cn.outturn.time;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long a project runs (实施周期): whole fiscal years from the year of its start.
 *
 * @param start first day (项目开始实施时间)
 * @param cycleYears number of fiscal years, 1 to 10
 */
public record Period(LocalDate start, int cycleYears) {

  public Period {
    new Faults()
        .present("/start", start)
        .when(
            cycleYears < 1 || cycleYears > 10,
            "/cycleYears",
            Rule.PERIOD_MALFORMED,
            cycleYears + " is not 1 to 10 years")
        .refuse();
  }

  public FiscalYear first() {
    return new FiscalYear(start.getYear());
  }

  public FiscalYear last() {
    return new FiscalYear(start.getYear() + cycleYears - 1);
  }

  public boolean holds(FiscalYear year) {
    return year.compareTo(first()) >= 0 && year.compareTo(last()) <= 0;
  }

  public List<FiscalYear> years() {
    return IntStream.rangeClosed(first().value(), last().value())
        .mapToObj(FiscalYear::new)
        .toList();
  }

  @Override
  public String toString() {
    return first() + "–" + last();
  }
}
