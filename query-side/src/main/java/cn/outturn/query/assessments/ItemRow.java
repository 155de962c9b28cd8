package cn.outturn.query.assessments;

import cn.outturn.assessment.Working;
import cn.outturn.district.DistrictId;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Target;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a year's assessment (项目支出绩效自评表).
 *
 * @param line an indicator's id, or {@code execution}
 * @param place execution first, then the sheet's order
 * @param name 三级指标; none for execution, as are levels, target, unit, actual and deviation
 * @param target by which it was scored
 * @param unit of measure
 * @param actual as the unit states it, none: nobody measured
 * @param points none where neither form nor rule set says
 * @param score as computed; none: not computable, the working says why
 * @param decision of a reviewer, where the line is far above its target and it was taken
 * @param ownScore as the unit scores itself
 * @param deviation 偏差原因分析及改进措施
 * @param given by evaluators, in order
 */
record ItemRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear year,
    String line,
    int place,
    @Nullable String name,
    @Nullable LevelOne levelOne,
    @Nullable LevelTwo levelTwo,
    @Nullable Target target,
    @Nullable String unit,
    @Nullable Actual actual,
    @Nullable BigDecimal points,
    @Nullable BigDecimal score,
    @Nullable Decision decision,
    @Nullable BigDecimal ownScore,
    Working working,
    @Nullable String deviation,
    List<Evaluation.Given> given) {}
