package cn.outturn.indicator;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a target table (三级指标).
 *
 * @param levelOne as the form places it, right or wrong
 * @param levelTwo as the form places it, right or wrong
 * @param unit of target and actual values (度量单位), none for judged ones
 * @param typedQuantitative what the form says of 定量/定性; it may contradict the target
 * @param points weight in the year's score, blank where the form prints none
 * @param pointsPerUnit the indicator's own scoring rule, where it has one
 * @param plan its own quarter plan, where it has one
 * @param core 是否核心指标, blank where the form is
 * @param basis where the value comes from (设定依据及数据来源)
 * @param formula how it is measured
 * @param note the form's explanation
 * @param printed operator, value and unit as the form prints them, where they say something else
 */
public record Indicator(
    IndicatorId id,
    LevelOne levelOne,
    LevelTwo levelTwo,
    String name,
    Target target,
    @Nullable String unit,
    Polarity polarity,
    Reporting reporting,
    @Nullable Boolean typedQuantitative,
    @Nullable BigDecimal points,
    @Nullable PointsPerUnit pointsPerUnit,
    @Nullable QuarterPlan plan,
    @Nullable Boolean core,
    @Nullable String basis,
    @Nullable String formula,
    @Nullable String note,
    @Nullable String printed,
    Lineage lineage) {

  public Indicator {
    lineage = lineage == null ? new Lineage.Same() : lineage;
    new Faults()
        .present("/id", id)
        .present("/levelOne", levelOne)
        .present("/levelTwo", levelTwo)
        .text("/name", name, 300)
        .present("/target", target)
        .optionalText("/unit", unit, 20)
        .present("/polarity", polarity)
        .present("/reporting", reporting)
        .optionalText("/basis", basis, 2000)
        .optionalText("/formula", formula, 1000)
        .optionalText("/note", note, 2000)
        .optionalText("/printed", printed, 500)
        .when(
            points != null && points.signum() <= 0,
            "/points",
            Rule.POINTS_NOT_POSITIVE,
            points + " is not positive")
        .refuse();
  }

  /** The same indicator with another target, its quarter plan replaced with it. */
  public Indicator with(Target revised, @Nullable QuarterPlan revisedPlan) {
    return new Indicator(
        id,
        levelOne,
        levelTwo,
        name,
        revised,
        unit,
        polarity,
        reporting,
        typedQuantitative,
        points,
        pointsPerUnit,
        revisedPlan,
        core,
        basis,
        formula,
        note,
        printed,
        lineage);
  }
}
