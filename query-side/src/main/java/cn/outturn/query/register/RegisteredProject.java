package cn.outturn.query.register;

import cn.outturn.district.UnitCode;
import cn.outturn.money.Money;
import cn.outturn.project.Classification;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer.
 *
 * @param unitName as registered; absent where the unit's registration is not projected yet
 * @param parent the project it says it is a part of
 * @param hasParts its money is its parts' money: a total of several lines leaves it out
 * @param plannedTotal fen, over the years whose money is planned; a mid-term plan is not in it
 * @param version what the next command rests on ({@code If-Match})
 */
record RegisteredProject(
    ProjectCode code,
    String name,
    List<String> otherNames,
    @Nullable String secondaryCode,
    UnitCode unit,
    @Nullable String unitName,
    @Nullable UnitCode department,
    @Nullable String departmentName,
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
