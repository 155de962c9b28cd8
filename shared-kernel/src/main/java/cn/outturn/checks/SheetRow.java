package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Target;
import cn.outturn.papers.Goals;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One indicator in the sheet of the year that is asked about, as a check looks at it. */
record SheetRow(FiscalYear year, Indicator indicator) {

  /** Asks every row of the year's sheet; there is nothing to be said of a year without rows. */
  static Outcome each(Dossier dossier, Function<SheetRow, Optional<Contradiction>> look) {
    return all(dossier, rows -> rows.stream().flatMap(row -> look.apply(row).stream()).toList());
  }

  /** Asks the rows of the year's sheet together. */
  static Outcome all(Dossier dossier, Function<List<SheetRow>, List<Contradiction>> look) {
    Goals sheet = dossier.papers().goals(dossier.year()).orElse(null);
    if (sheet == null || sheet.indicators().isEmpty()) {
      return new Outcome.Insufficient("/goals/" + dossier.year());
    }
    return Outcome.of(
        look.apply(sheet.indicators().stream().map(i -> new SheetRow(dossier.year(), i)).toList()));
  }

  /**
   * @param field of the indicator
   */
  Place at(String field, @Nullable Object text) {
    return Place.at("/goals/%s/%s/%s".formatted(year, indicator.id(), field), text);
  }

  /** The cell with the target, as it is printed or as it would be. */
  Place atTarget() {
    return at("target", indicator.printed() == null ? target() : indicator.printed());
  }

  Optional<Contradiction> says(
      @Nullable String computed, @Nullable String printed, Place... places) {
    return Optional.of(
        new Contradiction(indicator.id().value(), List.of(places), computed, printed));
  }

  boolean isPercent() {
    return "%".equals(indicator.unit()) || "％".equals(indicator.unit());
  }

  /** The target with its operator and unit, e.g. {@code ≥ 80 %}. */
  String target() {
    return switch (indicator.target()) {
      case Target.Exact(var value) -> "= " + counted(value);
      case Target.AtLeast(var value) -> "≥ " + counted(value);
      case Target.AtMost(var value) -> "≤ " + counted(value);
      case Target.Range(var low, var high) -> plain(low) + "–" + counted(high);
      case Target.Approximate(var value) -> "≈ " + counted(value);
      case Target.Deadline(var by) -> by.toString();
      case Target.Qualitative(var expected) -> expected;
    };
  }

  private String counted(BigDecimal value) {
    return indicator.unit() == null ? plain(value) : plain(value) + " " + indicator.unit();
  }

  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
