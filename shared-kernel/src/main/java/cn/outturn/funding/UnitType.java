package cn.outturn.funding;

/**
 * What a unit is in budget law; it decides which government economic codes its spending may use.
 */
public enum UnitType {
  /** 行政单位 */
  ADMINISTRATIVE,
  /** 参照公务员法管理的事业单位: books like an administrative unit. */
  CIVIL_SERVICE_INSTITUTION,
  /** 事业单位 */
  INSTITUTION
}
