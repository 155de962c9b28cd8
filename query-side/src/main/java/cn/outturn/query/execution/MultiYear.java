package cn.outturn.query.execution;

import cn.outturn.money.Money;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a project is to cost over several years, as a denominator of its own: the mid-term plan
 * where there is one, else what all its years ask for.
 *
 * @param basis mid-term-plan or annual-requests
 * @param requested in fen
 */
record MultiYear(FiscalYear from, FiscalYear to, String basis, Money requested) {

  static final String DENOMINATOR = "multi-year";

  /**
   * @param plans the project's mid-term plans; plans roll on, so several may cover a year and the
   *     one that begins last holds
   * @param years each year's sums
   * @return empty for a project of one year, and while nobody has said what it is to cost
   */
  static Optional<MultiYear> covering(
      FiscalYear year, List<MultiYear> plans, SortedMap<FiscalYear, Amounts> years) {
    return plans.stream()
        .filter(plan -> plan.covers(year))
        .max(Comparator.comparing(MultiYear::from).thenComparing(MultiYear::to))
        .or(() -> ofRequests(years));
  }

  private static Optional<MultiYear> ofRequests(SortedMap<FiscalYear, Amounts> years) {
    var requests = new TreeMap<FiscalYear, Money>();
    years.forEach(
        (year, amounts) -> {
          if (amounts.requested() != null) {
            requests.put(year, amounts.requested());
          }
        });
    return requests.size() < 2
        ? Optional.empty()
        : Optional.of(
            new MultiYear(
                requests.firstKey(),
                requests.lastKey(),
                "annual-requests",
                Money.sum(requests.values())));
  }

  /** Spent from its first year to the end of {@code year}, against the whole. */
  NamedRate rate(FiscalYear year, SortedMap<FiscalYear, Amounts> years) {
    return NamedRate.of("executed-to-date", executedUntil(year, years), DENOMINATOR, requested);
  }

  private @Nullable Money executedUntil(FiscalYear year, SortedMap<FiscalYear, Amounts> years) {
    var known = new ArrayList<Money>();
    years.subMap(from, year.next()).values().stream()
        .map(Amounts::executed)
        .filter(Objects::nonNull)
        .forEach(known::add);
    return known.isEmpty() ? null : Money.sum(known);
  }

  private boolean covers(FiscalYear year) {
    return from.compareTo(year) <= 0 && year.compareTo(to) <= 0;
  }
}
