package cn.outturn.project;

import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Target;
import org.jspecify.annotations.Nullable;

/** A target as it was and as it is now; neither is lost. */
public record RevisedTarget(
    IndicatorId indicator,
    Target before,
    Target after,
    @Nullable QuarterPlan planBefore,
    @Nullable QuarterPlan planAfter) {}
