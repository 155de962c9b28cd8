package cn.outturn.query.documents;

import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A document at one place of one project's papers.
 *
 * @param pointer into the papers, or to the event by its version
 * @param firstYear of the fiscal years it is used for
 * @param otherYear the document's own, where it holds for one year and is used for another
 */
record DocumentUse(
    ProjectCode projectCode,
    String projectName,
    UnitCode unit,
    Place place,
    String pointer,
    FiscalYear firstYear,
    FiscalYear lastYear,
    @Nullable String number,
    @Nullable String title,
    @Nullable String issuer,
    @Nullable Integer year,
    @Nullable String clause,
    @Nullable Integer otherYear) {}
