package cn.outturn.query.register;

/** How far one fiscal year of a project has come. */
enum Stage {
  /** 填报中: nothing is handed in; a year nobody has said anything of stands here too. */
  DRAFT,
  /** 已提交 */
  SUBMITTED,
  /** 已审核: with the grade of the review. */
  REVIEWED,
  /** 已退回: to be mended and submitted again. */
  RETURNED,
  /** 已批复: money flows, quarters are recorded. */
  APPROVED,
  /** 已否决 */
  REJECTED,
  /** 已自评 */
  SELF_ASSESSED,
  /** 自评已认定 */
  ACCEPTED,
  /** 已关闭 */
  CLOSED
}
