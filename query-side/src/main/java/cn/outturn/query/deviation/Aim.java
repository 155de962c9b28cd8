package cn.outturn.query.deviation;

import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import org.jspecify.annotations.Nullable;

/**
 * An indicator at a checkpoint, with every target it has had there.
 *
 * @param unit of measure (度量单位), none for judged ones
 * @param target in force when the value was recorded or last corrected: what its light compares
 *     with
 * @param plan its own quarter plan, if it has one
 * @param originalTarget as approved, where it had been revised by then
 * @param revisedTarget in force today, where it has been revised since
 */
record Aim(
    String name,
    LevelOne levelOne,
    LevelTwo levelTwo,
    @Nullable String unit,
    Polarity polarity,
    Reporting reporting,
    Target target,
    @Nullable QuarterPlan plan,
    @Nullable Target originalTarget,
    @Nullable Target revisedTarget) {}
