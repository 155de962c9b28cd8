package cn.outturn.query.documents;

/** Where in a project's papers a document stands. */
enum Place {
  /** 立项依据 */
  DECLARATION,
  /** 指标设定依据: as far as its text names a document. */
  INDICATOR,
  /** 预算明细的标准或数量依据: as far as its text names a document. */
  BUDGET_ITEM,
  /** 上传依据 */
  ATTACHMENT,
  /** 批复 */
  APPROVAL,
  /** 下达 */
  ALLOCATION,
  /** 预算调整 */
  ADJUSTMENT,
  /** 结转 */
  CARRY_OVER,
  /** 上缴 */
  RETURN,
  /** 暂停拨付 */
  SUSPENSION,
  /** 超支例外 */
  SPENDING_EXCEPTION,
  /** 支出更正 */
  EXPENDITURE_CORRECTION,
  /** 季度进展更正 */
  PROGRESS_CORRECTION,
  /** 指标值调整 */
  TARGET_REVISION,
  /** 问题豁免 */
  WAIVER
}
