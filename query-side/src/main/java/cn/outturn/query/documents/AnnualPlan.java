package cn.outturn.query.documents;

import cn.outturn.document.BasisDocument;
import cn.outturn.time.FiscalYear;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document that holds for one year, used for another. A regulation holds until it is replaced and
 * is never one; 2020年度…实施方案 is one.
 */
final class AnnualPlan {

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年");
  private static final Pattern OF_A_YEAR = Pattern.compile(".*20\\d\\d\\s*年.*(计划|方案|要点|预算|任务).*");

  private AnnualPlan() {}

  static boolean isNamedBy(String title) {
    return OF_A_YEAR.matcher(title).matches();
  }

  /**
   * The document's year, if it is one of a year and that isn't a year it is used for.
   *
   * @param first of the years it is used for
   */
  static @Nullable Integer otherYear(
      BasisDocument document, Place place, FiscalYear first, FiscalYear last) {
    return switch (place) {
      case DECLARATION, INDICATOR, BUDGET_ITEM, ATTACHMENT ->
          inTitle(document.title(), first, last);
      case APPROVAL, ALLOCATION -> {
        Integer inTitle = inTitle(document.title(), first, last);
        yield inTitle == null ? ofBudget(document, first) : inTitle;
      }
      case ADJUSTMENT,
          CARRY_OVER,
          RETURN,
          SUSPENSION,
          SPENDING_EXCEPTION,
          EXPENDITURE_CORRECTION,
          PROGRESS_CORRECTION,
          TARGET_REVISION,
          WAIVER ->
          null;
    };
  }

  private static @Nullable Integer inTitle(
      @Nullable String title, FiscalYear first, FiscalYear last) {
    if (title == null || !isNamedBy(title)) {
      return null;
    }
    List<Integer> years =
        YEAR.matcher(title).results().map(found -> Integer.valueOf(found.group(1))).toList();
    return years.stream().anyMatch(year -> first.value() <= year && year <= last.value())
        ? null
        : years.getFirst();
  }

  /** A year's budget is approved in that year or towards the end of the one before. */
  private static @Nullable Integer ofBudget(BasisDocument document, FiscalYear year) {
    Integer stated = document.year() == null ? Keys.year(document.number()) : document.year();
    return stated == null || stated == year.value() || stated == year.value() - 1 ? null : stated;
  }
}
