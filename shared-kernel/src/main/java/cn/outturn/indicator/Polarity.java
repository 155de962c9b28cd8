package cn.outturn.indicator;

/** Which direction is good; the operator alone does not say. */
public enum Polarity {
  /** 正向: more is better. */
  POSITIVE,
  /** 反向: less is better. */
  REVERSE,
  /** 中性: the nearer to the target, the better. */
  NEUTRAL
}
