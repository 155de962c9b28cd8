package cn.outturn.project;

/** The result of reviewing a declaration (绩效目标审核结果), each with its gate. */
public enum ReviewGrade {
  /** 优: into budgeting. */
  EXCELLENT,
  /** 良: into budgeting once completed. */
  GOOD,
  /** 中: revise and submit again. */
  FAIR,
  /** 差: may not go on. */
  POOR
}
