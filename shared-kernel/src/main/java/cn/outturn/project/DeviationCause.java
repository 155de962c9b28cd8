package cn.outturn.project;

/** 偏差原因分类 (财预〔2019〕136号) */
public enum DeviationCause {
  /** 经费保障 */
  FUNDING,
  /** 制度保障 */
  REGULATION,
  /** 人员保障 */
  STAFF,
  /** 硬件条件保障 */
  EQUIPMENT,
  /** 其他 */
  OTHER
}
