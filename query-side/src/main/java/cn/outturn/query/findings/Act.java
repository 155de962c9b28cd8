package cn.outturn.query.findings;

/** What happened to a finding. */
enum Act {
  /** 提出 */
  RAISED,
  /** 变化: the papers contradict themselves otherwise, before anybody had answered. */
  CHANGED,
  /** 说明 */
  EXPLAINED,
  /** 豁免 */
  WAIVED,
  /** 重新打开: a later fact has voided the answer, or brought it back. */
  REOPENED,
  /** 消除 */
  SETTLED
}
