package cn.outturn.project;

/** The texts of a declaration (简述), each with a place for documents. */
public enum Statement {
  /** 法律、法规、政策、会议纪要等依据 */
  LEGAL_BASIS,
  /** 可行性论证 */
  FEASIBILITY,
  /** 建设内容（目标） */
  CONTENT,
  /** 受益对象 */
  BENEFICIARIES,
  /** 是否符合各级党委、政府确定的工作目标 */
  POLICY_FIT,
  /** 前期评估论证 */
  PRIOR_ASSESSMENT,
  /** 实施（工作）方案 */
  IMPLEMENTATION_PLAN,
  /** 资金安排标准和依据 */
  FUNDING_BASIS,
  /** 组织机构 */
  ORGANISATION,
  /** 实施主体责任 */
  RESPONSIBILITY,
  /** 节支或增效的改进措施 */
  SAVINGS,
  /** 内控机制 */
  INTERNAL_CONTROL,
  /** 财务管理制度 */
  FINANCIAL_RULES
}
