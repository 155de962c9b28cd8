package cn.outturn.query.assessments;

/** How far the judgement of a year has come. */
enum Stage {
  /** 已提交自评 */
  SUBMITTED,
  /** Sent back: what was submitted is shown, and doesn't count. */
  RETURNED,
  ACCEPTED,
  /** 部门评价 or 财政评价 has been given. */
  EVALUATED,
  /** 已公开 */
  PUBLISHED,
  CLOSED
}
