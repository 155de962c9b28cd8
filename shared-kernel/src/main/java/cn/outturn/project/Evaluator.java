package cn.outturn.project;

/** Who evaluates beyond the unit itself. */
public enum Evaluator {
  /** 部门评价 */
  DEPARTMENT,
  /** 财政评价 */
  FINANCE_BUREAU
}
