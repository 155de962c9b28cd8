package cn.outturn.funding;

/**
 * What a district's source is in the terms all forms share, so that unlike trees can be compared.
 */
public enum SourceNature {
  /** 中央财政 */
  CENTRAL,
  /** 省级财政 */
  PROVINCIAL,
  /** 市级财政 */
  CITY,
  /** 区县级（本级）财政 */
  DISTRICT,
  /** 上级补助, the level not told */
  SUPERIOR_GRANT,
  /** 部门（单位）自筹 */
  UNIT_RAISED,
  /** 财政专户管理资金 */
  FISCAL_ACCOUNT,
  /** 其他资金 */
  OTHER
}
