package cn.outturn.rules;

/** 优 良 中 差 */
public enum Grade {
  EXCELLENT,
  GOOD,
  FAIR,
  POOR
}
