package cn.outturn.indicator;

/** How quarterly values add up to the year's. */
public enum Reporting {
  /** 累计: each quarter tells the sum since January. */
  CUMULATIVE,
  /** 当期: each quarter tells its own value; the last one stands for the year. */
  PERIODIC
}
