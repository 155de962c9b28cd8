package cn.outturn.query.deviation;

/**
 * How far a subject's deviation has come at a checkpoint.
 *
 * <p>The light is another matter: it is computed when asked, by what the district has adopted
 * since. So {@link #ON_PLAN} may be red: nobody was asked to explain what was in order by the rules
 * of then.
 */
enum DeviationStatus {
  /** The quarter is recorded without a value of this indicator; that is not a value of zero. */
  NOT_MEASURED,
  /**
   * Nothing to divide by: no budget or no plan above zero; or operator and polarity contradict each
   * other.
   */
  NOT_COMPARABLE,
  /** Compared with the plan, and no deviation was detected. */
  ON_PLAN,
  /** Nobody has said why yet. */
  DETECTED,
  EXPLAINED,
  /** 已通知整改; the order stands until it is reported on, even if the value is corrected. */
  CORRECTION_ORDERED,
  /** 已报告整改 */
  CORRECTED
}
