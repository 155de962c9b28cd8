package cn.outturn.query.documents;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.project.Declaration;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.time.FiscalYear;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One document at one place of one project's papers, in {@code read_model.basis_document}.
 *
 * @param pointer into the papers, or to the event by its version: {@code /basis/2}, {@code
 *     /goals/2020/N1/basis/0}, {@code /events/17}
 * @param number with standard brackets
 * @param numberKey to compare by; so are the other keys
 * @param year that the papers state, or that stands in the number
 * @param search what a search looks through
 * @param firstYear of those it is used for
 * @param otherYear of a document that holds for one year and is used for another
 */
record DocumentRow(
    DistrictId districtId,
    ProjectCode projectCode,
    String pointer,
    Place place,
    @Nullable String number,
    @Nullable String numberKey,
    @Nullable String title,
    @Nullable String titleKey,
    @Nullable String issuer,
    @Nullable String issuerKey,
    @Nullable Integer year,
    @Nullable String clause,
    @Nullable String clauseKey,
    String search,
    String projectName,
    UnitCode unit,
    FiscalYear firstYear,
    FiscalYear lastYear,
    @Nullable Integer otherYear) {

  static DocumentRow of(ProjectId project, Declaration declaration, Use use) {
    BasisDocument document = use.document();
    return new DocumentRow(
        project.district(),
        project.code(),
        use.pointer(),
        use.place(),
        document.number(),
        Keys.number(document.number()),
        document.title(),
        Keys.text(document.title()),
        document.issuer(),
        Keys.text(document.issuer()),
        document.year() == null ? Keys.year(document.number()) : document.year(),
        document.clause(),
        Keys.clause(document.clause()),
        search(document),
        declaration.name(),
        declaration.unit(),
        use.first(),
        use.last(),
        AnnualPlan.otherYear(document, use.place(), use.first(), use.last()));
  }

  private static String search(BasisDocument document) {
    return Stream.of(document.number(), document.title(), document.issuer(), document.clause())
        .map(Keys::text)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
