package cn.outturn.query.documents;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Papers that don't agree about a document.
 *
 * @param subject what they have in common: the number, the clause, the title
 * @param variants in what they differ: titles or numbers; the document's own years
 */
record Conflict(Kind kind, String subject, List<String> variants, List<Citation> citations) {

  enum Kind {
    /** 同号异题 */
    NUMBER_WITH_TWO_TITLES,
    /** 同款异号 */
    CLAUSE_UNDER_TWO_NUMBERS,
    /** 同题异号 */
    TITLE_UNDER_TWO_NUMBERS,
    /** 年度文件用于其他年度 */
    DOCUMENT_OF_ANOTHER_YEAR
  }

  /**
   * One of those papers. Of another district's there is only what the document is.
   *
   * @param pointer into the papers, or to the event by its version
   * @param firstYear of the fiscal years it is used for
   */
  record Citation(
      DistrictId district,
      @Nullable ProjectCode projectCode,
      @Nullable String projectName,
      @Nullable UnitCode unit,
      @Nullable Place place,
      @Nullable String pointer,
      @Nullable FiscalYear firstYear,
      @Nullable FiscalYear lastYear,
      @Nullable String number,
      @Nullable String title,
      @Nullable String issuer,
      @Nullable Integer year,
      @Nullable String clause) {}

  /**
   * As SQL finds it: rows of the same kind and key are of one conflict.
   *
   * @param variantKey the same for variants that a reader takes for the same
   */
  record Found(
      Kind kind,
      String key,
      String subject,
      String variant,
      String variantKey,
      Citation citation) {}

  static List<Conflict> of(List<Found> found) {
    Map<List<Object>, List<Found>> conflicts = new LinkedHashMap<>();
    found.forEach(
        one ->
            conflicts
                .computeIfAbsent(List.of(one.kind(), one.key()), _ -> new ArrayList<>())
                .add(one));
    return conflicts.values().stream().map(Conflict::one).toList();
  }

  private static Conflict one(List<Found> rows) {
    Map<String, String> variants = new LinkedHashMap<>();
    rows.forEach(row -> variants.putIfAbsent(row.variantKey(), row.variant()));
    Found first = rows.getFirst();
    return new Conflict(
        first.kind(),
        first.subject(),
        List.copyOf(variants.values()),
        rows.stream().map(Found::citation).toList());
  }
}
