package cn.outturn.personal;

/** For what a person is named on the forms. */
public enum ContactRole {
  /** 项目负责人 */
  PROJECT_LEAD,
  /** 单位负责人 */
  UNIT_HEAD,
  /** 联系人 */
  CONTACT,
  /** 填报人 */
  PREPARER
}
