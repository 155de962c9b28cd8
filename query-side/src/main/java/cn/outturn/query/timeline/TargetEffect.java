package cn.outturn.query.timeline;

import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a revision did to the score: the year scored by the rules of its own score, with the
 * indicator as the revision left it and as it was before, all else as assessed. The effects of all
 * revisions of one indicator add up to what they did to it together.
 *
 * @param ruleSet of the recorded score
 * @param assessment the version of the self-assessment that is scored; a later one replaces an
 *     earlier one
 * @param returned that self-assessment was sent back and not handed in again
 * @param itemDifference with less without; absent unless both can be computed
 * @param totalDifference likewise
 */
record TargetEffect(
    Outcome outcome,
    @Nullable RuleSetRef ruleSet,
    @Nullable Long assessment,
    @Nullable Boolean returned,
    @Nullable EffectScore with,
    @Nullable EffectScore without,
    @Nullable BigDecimal itemDifference,
    @Nullable BigDecimal totalDifference) {

  enum Outcome {
    COMPUTED,
    /** The indicator's score is not computable with it or without it. */
    NOT_COMPUTABLE,
    NOT_ASSESSED,
    /** It came after the assessment, or the assessed sheet lacks the indicator. */
    NOT_IN_SCORE,
    /** There was no such indicator before, or there is none now. */
    ONE_SIDE,
    /** Of several years: only a year's own sheet is scored. */
    NOT_SCORED
  }

  /**
   * @param item the indicator's score; absent: not computable
   * @param total the year's; absent: not computable
   */
  record EffectScore(
      @Nullable BigDecimal item, @Nullable BigDecimal total, @Nullable Grade grade) {}

  static TargetEffect none(Outcome outcome) {
    return new TargetEffect(outcome, null, null, null, null, null, null, null);
  }
}
