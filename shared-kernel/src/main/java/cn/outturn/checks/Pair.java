package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Target;
import cn.outturn.papers.Goals;
import cn.outturn.papers.Papers;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One indicator in a mid-term sheet and in the sheet of a year within it. */
record Pair(Horizon.MidTerm horizon, Indicator midTerm, FiscalYear year, Indicator annual) {

  static List<Pair> of(Papers papers, FiscalYear year) {
    List<Pair> pairs = new ArrayList<>();
    papers
        .goals()
        .forEach(
            (horizon, sheet) -> {
              if (horizon instanceof Horizon.MidTerm several
                  && several.from().compareTo(year) <= 0
                  && several.to().compareTo(year) >= 0) {
                pairs.addAll(of(several, sheet, papers, year));
              }
            });
    pairs.sort(Comparator.comparing(pair -> pair.annual().id()));
    return pairs;
  }

  private static List<Pair> of(
      Horizon.MidTerm horizon, Goals sheet, Papers papers, FiscalYear year) {
    return papers.indicators(year).stream()
        .flatMap(
            annual ->
                sheet.indicator(annual.id()).stream()
                    .map(midTerm -> new Pair(horizon, midTerm, year, annual)))
        .toList();
  }

  /** Whether both targets are numbers of one unit. */
  boolean isComparable() {
    return number(midTerm.target()) != null
        && number(annual.target()) != null
        && ofAll().unit().equals(ofYear().unit());
  }

  boolean isOfOneKindWithoutNumbers() {
    return number(annual.target()) == null
        && annual.target().getClass().equals(midTerm.target().getClass());
  }

  Quantity ofAll() {
    return quantity(midTerm);
  }

  Quantity ofYear() {
    return quantity(annual);
  }

  Optional<Contradiction> says(String ofYear, String ofAll) {
    String several = Horizons.text(horizon);
    return Optional.of(
        new Contradiction(
            annual.id().value(),
            List.of(
                Place.at("/goals/%s/%s/target".formatted(several, midTerm.id()), text(midTerm)),
                Place.at("/goals/%s/%s/target".formatted(year, annual.id()), text(annual))),
            ofYear,
            ofAll));
  }

  /** Name and target as the form prints them, as nearly as is known. */
  static String text(Indicator indicator) {
    String cell = indicator.printed() == null ? plain(indicator) : indicator.printed();
    return indicator.name() + " " + cell;
  }

  private static String plain(Indicator indicator) {
    return switch (indicator.target()) {
      case Target.Deadline(var by) -> by.toString();
      case Target.Qualitative(var expected) -> expected;
      case Target.Exact _,
          Target.AtLeast _,
          Target.AtMost _,
          Target.Range _,
          Target.Approximate _ ->
          quantity(indicator).toString();
    };
  }

  private static Quantity quantity(Indicator indicator) {
    BigDecimal number = number(indicator.target());
    return Quantity.of(number == null ? BigDecimal.ZERO : number, indicator.unit());
  }

  /** A target's one number, of a range the most. */
  private static @Nullable BigDecimal number(Target target) {
    return switch (target) {
      case Target.Exact(var value) -> value;
      case Target.AtLeast(var value) -> value;
      case Target.AtMost(var value) -> value;
      case Target.Range(_, var high) -> high;
      case Target.Approximate(var value) -> value;
      case Target.Deadline _, Target.Qualitative _ -> null;
    };
  }
}
