package cn.outturn.query.register;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.money.Money;
import cn.outturn.project.Classification;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's line in {@code read_model.register}.
 *
 * @param search see {@link SearchText}
 * @param years those of the period, and any other that something was said of, in order
 * @param plannedTotal fen, over the years whose money is planned; none is
 * @param version of the last event: what the next command rests on
 */
record RegisterRow(
    DistrictId districtId,
    ProjectCode projectCode,
    String name,
    List<String> otherNames,
    @Nullable String secondaryCode,
    String search,
    UnitCode unit,
    @Nullable UnitCode department,
    Classification classification,
    FiscalYear firstYear,
    FiscalYear lastYear,
    @Nullable ProjectCode parent,
    boolean hasParts,
    Status status,
    List<YearLine> years,
    @Nullable Money plannedTotal,
    long version,
    Instant recordedAt) {}
