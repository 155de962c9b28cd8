package cn.outturn.command.project;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Target;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** What fits a target: a quarter plan that ends at it, a value of its kind. */
final class Targets {

  static void checkPlan(Faults faults, String pointer, Target target, @Nullable QuarterPlan plan) {
    if (plan == null) {
      return;
    }
    boolean fits =
        switch (target) {
          case Target.Exact(var value) -> plan.q4().compareTo(value) == 0;
          case Target.AtLeast(var value) -> plan.q4().compareTo(value) >= 0;
          case Target.AtMost(var value) -> plan.q4().compareTo(value) <= 0;
          case Target.Range(var low, var high) ->
              plan.q4().compareTo(low) >= 0 && plan.q4().compareTo(high) <= 0;
          case Target.Approximate _ -> true;
          case Target.Deadline _, Target.Qualitative _ -> false;
        };
    faults.when(!fits, pointer + "/q4", Rule.PLAN_MISSES_TARGET, plan.q4() + " for " + target);
  }

  static boolean fits(Target target, Actual actual) {
    return switch (target) {
      case Target.Exact _,
          Target.AtLeast _,
          Target.AtMost _,
          Target.Range _,
          Target.Approximate _ ->
          actual instanceof Actual.Amount;
      case Target.Deadline _ -> actual instanceof Actual.DoneOn;
      case Target.Qualitative _ -> actual instanceof Actual.Judged;
    };
  }

  static @Nullable IndicatorId ancestor(Lineage lineage) {
    return switch (lineage) {
      case Lineage.Same _ -> null;
      case Lineage.Renamed(var from) -> from;
      case Lineage.SplitFrom(var from) -> from;
      case Lineage.Rebased(var from, _) -> from;
    };
  }

  private Targets() {}
}
