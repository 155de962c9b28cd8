package cn.outturn.project;

/** What a review looks at. */
public enum ReviewAspect {
  /** 完整性 */
  COMPLETENESS,
  /** 相关性 */
  RELEVANCE,
  /** 适当性 */
  APPROPRIATENESS,
  /** 可行性 */
  FEASIBILITY
}
