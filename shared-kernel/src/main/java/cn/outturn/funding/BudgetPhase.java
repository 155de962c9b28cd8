package cn.outturn.funding;

/** Which of a year's amounts is meant; a rate always names the one below its line. */
public enum BudgetPhase {
  /** 申请数: planned in the declaration. */
  REQUESTED,
  /** 年初预算数: allocated at first. */
  INITIAL,
  /** 全年预算数: initial, adjusted and carried in. */
  ADJUSTED,
  /** 全年执行数: spent. */
  EXECUTED
}
