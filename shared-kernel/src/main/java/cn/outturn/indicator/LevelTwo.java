package cn.outturn.indicator;

/** 二级指标 */
public enum LevelTwo {
  /** 数量指标 */
  QUANTITY,
  /** 质量指标 */
  QUALITY,
  /** 时效指标 */
  TIMELINESS,
  /** 成本指标, under output until 2021 */
  COST,
  /** 经济成本指标 */
  ECONOMIC_COST,
  /** 社会成本指标 */
  SOCIAL_COST,
  /** 生态环境成本指标 */
  ECOLOGICAL_COST,
  /** 经济效益指标 */
  ECONOMIC,
  /** 社会效益指标 */
  SOCIAL,
  /** 生态效益指标 */
  ECOLOGICAL,
  /** 可持续影响指标 */
  SUSTAINABLE,
  /** 服务对象满意度指标 */
  SERVICE_SATISFACTION
}
