package cn.outturn.query.declaration;

import cn.outturn.funding.BudgetItem;
import cn.outturn.money.Money;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up what a sheet and its parts state, and tells whether it agrees. */
final class Sums {

  /**
   * One a horizon that the project or a part of it has planned; none without parts.
   *
   * @param taken the parts there are; one whose own sheet is not among {@code parts} is missing
   */
  static List<SubprojectSum> ofParts(
      List<HorizonSheet> horizons, List<ProjectCode> taken, List<Subproject> parts) {
    if (taken.isEmpty()) {
      return List.of();
    }
    var planned = new TreeSet<>(Horizons.ORDER);
    horizons.stream()
        .filter(sheet -> sheet.total() != null)
        .map(HorizonSheet::horizon)
        .forEach(planned::add);
    parts.stream().flatMap(part -> part.asked().stream()).map(Asked::horizon).forEach(planned::add);
    return planned.stream().map(horizon -> sum(horizon, taken, parts)).toList();
  }

  private static SubprojectSum sum(
      Horizon horizon, List<ProjectCode> taken, List<Subproject> parts) {
    var totals = new HashMap<ProjectCode, Money>();
    for (Subproject part : parts) {
      part.asked().stream()
          .filter(asked -> asked.horizon().equals(horizon))
          .forEach(asked -> totals.put(part.code(), asked.total()));
    }
    List<ProjectCode> missing = taken.stream().filter(code -> !totals.containsKey(code)).toList();
    return new SubprojectSum(
        horizon, missing.isEmpty() ? Money.sum(totals.values()) : null, missing);
  }

  static List<Check> checks(List<HorizonSheet> horizons, List<SubprojectSum> sums) {
    var checks = new ArrayList<Check>();
    for (HorizonSheet sheet : horizons) {
      if (!sheet.items().isEmpty()) {
        Money lines = Money.sum(sheet.items().stream().map(BudgetItem::amount).toList());
        checks.add(
            Check.of(Check.Kind.ITEMS_MAKE_THE_TOTAL, sheet.horizon(), sheet.total(), lines));
      }
      if (sheet.horizon() instanceof Horizon.MidTerm span && sheet.total() != null) {
        checks.add(
            Check.of(Check.Kind.YEARS_MAKE_THE_SPAN, span, sheet.total(), ofYears(span, horizons)));
      }
    }
    for (SubprojectSum sum : sums) {
      checks.add(
          Check.of(
              Check.Kind.PARTS_MAKE_THE_WHOLE,
              sum.horizon(),
              total(sum.horizon(), horizons),
              sum.total()));
    }
    return List.copyOf(checks);
  }

  /** Nothing unless every year of the span is planned: a blank year is not zero. */
  private static @Nullable Money ofYears(Horizon.MidTerm span, List<HorizonSheet> horizons) {
    List<@Nullable Money> years =
        IntStream.rangeClosed(span.from().value(), span.to().value())
            .mapToObj(year -> total(new Horizon.Annual(new FiscalYear(year)), horizons))
            .toList();
    return years.contains(null) ? null : Money.sum(years);
  }

  private static @Nullable Money total(Horizon horizon, List<HorizonSheet> horizons) {
    return horizons.stream()
        .filter(sheet -> sheet.horizon().equals(horizon))
        .findFirst()
        .map(HorizonSheet::total)
        .orElse(null);
  }

  private Sums() {}
}
