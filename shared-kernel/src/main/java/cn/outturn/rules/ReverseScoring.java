package cn.outturn.rules;

/** How a target that asks for little is scored where it was exceeded; kept, it gives all points. */
public enum ReverseScoring {
  /** points × target ÷ actual */
  TARGET_OVER_ACTUAL,
  /** points × (1 − (actual − target) ÷ target), nothing from twice the target on */
  LINEAR,
  /** nothing */
  ALL_OR_NOTHING
}
