package cn.outturn.assessment;

/** Why one row has two scores; read off the two workings, never guessed. */
public enum Cause {
  /** It hasn't: both are the same. */
  SAME,
  /** The row weighs other points. */
  WEIGHT,
  /** A miss is scored by another formula. */
  FORMULA,
  /** One of the two stops at a pass line. */
  PASS_LINE,
  /** A judgement by words becomes points in another way, or lies outside its band. */
  BAND,
  /** One of the two is cut at the points of the row. */
  CAP,
  /** An approximate target is near enough for one of the two. */
  TOLERANCE,
  /** Satisfaction is scored in steps, or in others. */
  STEPS,
  /** It is held against another target. */
  TARGET,
  /** Other values entered: the facts as known now are not those of then. */
  FACTS,
  /** The left one can't be computed. */
  NOT_COMPUTABLE_LEFT,
  /** The right one can't be computed. */
  NOT_COMPUTABLE_RIGHT,
  /** Neither can be computed. */
  NOT_COMPUTABLE
}
