package cn.outturn.caller;

/** The part somebody plays in a district. */
public enum Role {
  /** 填报 */
  CLERK,
  /** 单位负责人 */
  UNIT_HEAD,
  /** 财政 */
  FINANCE_BUREAU,
  /** 区县管理员 */
  DISTRICT_ADMIN,
  /** 审计: reads the history of its district, writes nothing. */
  AUDITOR,
  /** 平台运维: manages districts, reads no district's data. */
  PLATFORM_OPERATOR
}
