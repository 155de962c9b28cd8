package cn.outturn.query.comparison;

import cn.outturn.district.DistrictId;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Target;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Progress;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one year: a point of a line.
 *
 * @param place in the year's sheet, from 0
 * @param line the line it is a point of: the id and year of its first point, e.g. {@code N1@2020}
 * @param joined how it comes to that line
 * @param origin the indicator it says it comes from
 * @param why it can't be joined with its origin
 * @param unit of target and actual
 * @param target in force
 * @param originalTarget as approved, where it was revised since
 * @param actual the self-assessment's; else the last quarter's
 * @param actualFrom self-assessment, or Q1 to Q4
 * @param attainment of the target in force, where it can be computed
 * @param score by the rules, of the self-assessment that stands
 * @param givenScore of the latest evaluation
 */
record IndicatorRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear year,
    IndicatorId indicator,
    int place,
    String line,
    Joined joined,
    @Nullable IndicatorId origin,
    @Nullable String why,
    String name,
    LevelOne levelOne,
    LevelTwo levelTwo,
    @Nullable String unit,
    Target target,
    @Nullable Target originalTarget,
    @Nullable Actual actual,
    @Nullable String actualFrom,
    @Nullable Progress attainment,
    @Nullable BigDecimal points,
    @Nullable BigDecimal score,
    @Nullable BigDecimal givenScore) {}
