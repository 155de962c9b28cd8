package cn.outturn.query.district;

import cn.outturn.rules.Light;
import cn.outturn.rules.Lights;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a district holds its checkpoints against, year by year: as parameters of SQL, and to ask.
 *
 * @param periods of years judged by one rule set; years before the first one have none
 * @param calendars of years for which the district has set one: they stand before a rule set's
 */
public record Gauges(List<Period> periods, List<Shares> calendars) {

  public Gauges {
    periods = List.copyOf(periods);
    calendars = List.copyOf(calendars);
  }

  /**
   * @param tolerance of approximate targets, in percent
   * @param shares planned progress in percent of the year, where the district has set none
   */
  public record Period(
      FiscalYear first,
      FiscalYear last,
      BigDecimal yellow,
      BigDecimal green,
      BigDecimal blue,
      BigDecimal tolerance,
      Map<Quarter, BigDecimal> shares) {

    boolean holds(FiscalYear year) {
      return first.compareTo(year) <= 0 && year.compareTo(last) <= 0;
    }
  }

  /** A year's calendar: a quarter that isn't there is not looked at. */
  public record Shares(FiscalYear year, Map<Quarter, BigDecimal> shares) {}

  /** Planned progress in percent of the year; none where nobody has said. */
  public @Nullable BigDecimal share(FiscalYear year, Quarter quarter) {
    return calendars.stream()
        .filter(calendar -> calendar.year().equals(year))
        .findFirst()
        .map(Shares::shares)
        .or(() -> period(year).map(Period::shares))
        .map(shares -> shares.get(quarter))
        .orElse(null);
  }

  /** The light of an attainment in percent; none in a year without rules. */
  public Optional<Light> light(FiscalYear year, BigDecimal percent) {
    return period(year).map(p -> new Lights(p.yellow(), p.green(), p.blue()).of(percent));
  }

  public BigDecimal tolerance(FiscalYear year) {
    return period(year).map(Period::tolerance).orElse(BigDecimal.ZERO);
  }

  private Optional<Period> period(FiscalYear year) {
    return periods.stream().filter(period -> period.holds(year)).findFirst();
  }
}
