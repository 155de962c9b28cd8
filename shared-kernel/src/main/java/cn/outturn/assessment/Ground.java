package cn.outturn.assessment;

/** Why a score is what it is, or why there is none; the figures stand beside it in the working. */
public enum Ground {
  TARGET_REACHED("The target is reached", "达到指标值"),
  TARGET_MISSED("The target is missed", "未达到指标值"),
  TARGET_MISSED_ALL_OR_NOTHING(
      "The target is missed, and the rule set gives all or nothing", "未达到指标值，按规则不得分"),
  NOTHING_ALLOWED("The target allows nothing, so any excess earns nothing", "指标值为零，超出即不得分"),
  BELOW_PASS_LINE("By the formula it is below the pass line", "按公式计算低于及格线，不得分"),
  SATISFACTION_FULL("A satisfaction rate from which all points are given", "满意度达到满分线"),
  SATISFACTION_NONE("A satisfaction rate below which no points are given", "满意度低于零分线"),
  OWN_RULE("By the indicator's own rule", "按该指标自身评分标准"),
  IN_TIME("Done in time", "按期完成"),
  LATE("Done late", "逾期完成"),
  JUDGED("As judged", "按评定结果"),
  JUDGED_ALL_OR_NOTHING("As judged, and the rule set gives all or nothing", "按评定结果，达成得满分，否则不得分"),
  SPENT("By the money spent", "按预算执行情况"),
  EXECUTION_NOT_SCORED("The rule set gives budget execution no points", "规则集不对预算执行评分"),

  // no score
  NOT_MEASURED("Nobody has measured it", "未填报完成值"),
  NO_POINTS("Neither the form nor the rule set gives it points", "表中和规则集均未给出分值"),
  NO_LEAST_VALUE("More is better, but the target names no least value", "指标为正向，但指标值没有下限"),
  NO_GREATEST_VALUE("Less is better, but the target names no greatest value", "指标为反向，但指标值没有上限"),
  NO_RATIO("A miss of a target of zero or below has no ratio to score by", "指标值为零或负数，未达到时无法按比例计算"),
  OWN_RULE_MISFITS("Points per unit fit only where more is better", "按单位计分只适用于正向指标"),
  NUMBER_MISFITS("A number can't meet a target of this kind", "数值不能用于该类指标值"),
  DAY_MISFITS("A day can't meet a target of this kind", "日期不能用于该类指标值"),
  JUDGEMENT_MISFITS("A judgement can't meet a target of this kind", "定性评定不能用于该类指标值"),
  OUTSIDE_BAND("The percent is outside the band it was judged in", "评定百分比不在所评等次的区间内"),
  BUDGET_UNKNOWN("The budget is unknown", "全年预算数未知"),
  BUDGET_ZERO("The budget is zero", "全年预算数为零"),
  BUDGET_NEGATIVE("A negative budget has no rate", "全年预算数为负数"),
  SPENDING_UNKNOWN("The spending is unknown", "全年执行数未知"),

  /** A reason of before reasons had names: it stands in the note. */
  NOTED("As noted", "见备注");

  private final String english;
  private final String chinese;

  Ground(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }
}
