package cn.outturn.indicator;

/** 一级指标 */
public enum LevelOne {
  /** 成本指标, a level of its own since 财预〔2021〕101号 */
  COST,
  /** 产出指标 */
  OUTPUT,
  /** 效益指标 */
  OUTCOME,
  /** 满意度指标 */
  SATISFACTION
}
