package cn.outturn.query.execution;

import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was read of one project, put together to its answer.
 *
 * @param money sums by year and source, by year, and of all years
 * @param midTerm its mid-term plans
 * @param ownPlans of a parent
 */
record Portrait(
    Head head,
    List<Sums> money,
    List<MultiYear> midTerm,
    List<OwnPlan> ownPlans,
    List<Claimed> claims) {

  ProjectExecution answer() {
    SortedMap<FiscalYear, Amounts> totals = totals();
    return new ProjectExecution(
        head.projectCode(),
        head.name(),
        head.unit(),
        head.parent(),
        head.addedUpFrom(),
        years(totals).stream().map(year -> year(year, totals)).toList(),
        allYears());
  }

  private SortedMap<FiscalYear, Amounts> totals() {
    var totals = new TreeMap<FiscalYear, Amounts>();
    for (Sums sums : money) {
      if (sums.year() != null && sums.key() == null) {
        totals.put(sums.year(), Amounts.of(sums));
      }
    }
    return totals;
  }

  private SortedSet<FiscalYear> years(SortedMap<FiscalYear, Amounts> totals) {
    var years = new TreeSet<>(totals.keySet());
    claims.forEach(claim -> years.add(claim.year()));
    ownPlans.forEach(plan -> years.add(plan.year()));
    return years;
  }

  private ProjectExecution.Year year(FiscalYear year, SortedMap<FiscalYear, Amounts> totals) {
    Amounts amounts = totals.getOrDefault(year, Amounts.UNKNOWN);
    List<Claimed> claimed = claims.stream().filter(c -> c.year().equals(year)).toList();
    Optional<MultiYear> multiYear = MultiYear.covering(year, midTerm, totals);
    var rates = new ArrayList<>(amounts.rates());
    multiYear.ifPresent(whole -> rates.add(whole.rate(year, totals)));
    rates.addAll(Claimed.rates(claimed, amounts.executed()));
    return new ProjectExecution.Year(
        year,
        amounts,
        rates,
        sources(year),
        ownPlans.stream()
            .filter(plan -> plan.year().equals(year))
            .map(OwnPlan::requested)
            .findFirst()
            .orElse(null),
        multiYear.orElse(null),
        claimed);
  }

  private List<ProjectExecution.Source> sources(FiscalYear year) {
    return money.stream()
        .filter(sums -> year.equals(sums.year()) && sums.key() != null)
        .map(
            sums -> {
              Amounts amounts = Amounts.of(sums);
              return new ProjectExecution.Source(
                  Objects.requireNonNull(sums.key()),
                  amounts,
                  amounts.rates(),
                  sums.carry() == null ? List.of() : sums.carry());
            })
        .toList();
  }

  private ProjectExecution.Line allYears() {
    Amounts amounts = Amounts.of(money.getLast());
    return new ProjectExecution.Line(amounts, amounts.rates());
  }
}
