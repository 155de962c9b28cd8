package cn.outturn.rules;

/**
 * How a target that asks for enough is scored where it was missed; reached, it gives all points.
 */
public enum PositiveScoring {
  /** points × actual ÷ target (财预〔2020〕10号) */
  PROPORTIONAL,
  /** nothing */
  ALL_OR_NOTHING
}
