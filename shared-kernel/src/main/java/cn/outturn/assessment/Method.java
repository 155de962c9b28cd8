package cn.outturn.assessment;

/**
 * The formula a score came by, in the names of its inputs. A constant is never given another
 * formula: stored scores name it.
 */
public enum Method {
  ALL("points", "分值", false),
  NOTHING("0", "0", false),
  /** The indicator's own rule (评分标准). */
  PER_UNIT("min(points, actual × pointsPerUnit)", "min(分值, 完成值 × 每单位分值)", true),
  ACTUAL_OVER_TARGET("points × actual ÷ target", "分值 × 完成值 ÷ 指标值", true),
  TARGET_OVER_ACTUAL("points × target ÷ actual", "分值 × 指标值 ÷ 完成值", true),
  /** Nothing from twice the target on. */
  LINEAR_EXCESS("points × (1 − (actual − target) ÷ target)", "分值 × (1 − (完成值 − 指标值) ÷ 指标值)", true),
  DEVIATION("points × (1 − |actual − target| ÷ |target|)", "分值 × (1 − |完成值 − 指标值| ÷ |指标值|)", true),
  JUDGED_PERCENT("points × percent ÷ 100", "分值 × 评定百分比 ÷ 100", true),
  EXECUTION("points × min(1, executed ÷ budget)", "分值 × min(1, 全年执行数 ÷ 全年预算数)", true),
  NOT_COMPUTABLE("not computable", "无法计算", false),
  /** A formula of before formulas had names: it stands in the note. */
  NOTED("as noted", "见备注", false);

  private final String english;
  private final String chinese;
  private final boolean rounded;

  Method(String english, String chinese, boolean rounded) {
    this.english = english;
    this.chinese = chinese;
    this.rounded = rounded;
  }

  /** In the names that {@link Working#inputs} have. */
  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }

  /** Whether its value has to be rounded to become a score. */
  public boolean isRounded() {
    return rounded;
  }
}
