package cn.outturn.project;

/** The yes-or-no fields of the declaration form; a blank one is unknown, not no. */
public enum Flag {
  /** 是否重大项目 */
  MAJOR,
  /** 钱物是否直接补助到人 */
  SUBSIDY_TO_PERSONS,
  /** 是否脱贫攻坚项目 */
  POVERTY_RELIEF,
  /** 是否使用贫困县整合的涉农资金 */
  POOLED_AGRICULTURAL_FUNDS,
  /** 是否特定项目 */
  DESIGNATED,
  /** 是否基本建设项目 */
  CONSTRUCTION,
  /** 是否PPP项目 */
  PUBLIC_PRIVATE_PARTNERSHIP,
  /** 是否新增资产 */
  NEW_ASSETS
}
