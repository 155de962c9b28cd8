package cn.outturn.project;

import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Target;
import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/** A new target for an approved indicator, with a quarter plan that fits it. */
public record TargetRevision(IndicatorId indicator, Target target, @Nullable QuarterPlan plan) {

  public TargetRevision {
    new Faults().present("/indicator", indicator).present("/target", target).refuse();
  }
}
