package cn.outturn.query.assessments;

import cn.outturn.assessment.GivenScore;
import cn.outturn.caller.UserId;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.AssessmentEvent.ProjectEvaluated;
import cn.outturn.project.Evaluator;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A judgement beyond the unit's own (部门评价, 财政评价); its rows stand with the items.
 *
 * @param ruleSet whose grades it was given by
 */
record Evaluation(
    Evaluator evaluator,
    BigDecimal executionScore,
    BigDecimal total,
    Grade grade,
    RuleSetRef ruleSet,
    String opinion,
    Instant at,
    UserId by) {

  static Evaluation of(ProjectEvaluated event, Instant at, UserId by) {
    return new Evaluation(
        event.evaluator(),
        event.executionScore(),
        event.total(),
        event.grade(),
        event.ruleSet(),
        event.opinion(),
        at,
        by);
  }

  /**
   * What an evaluator gave one line.
   *
   * @param reason none for budget execution
   */
  record Given(Evaluator evaluator, BigDecimal score, @Nullable String reason, Instant at) {

    /**
     * @param indicator none: budget execution
     */
    static Given of(ProjectEvaluated event, @Nullable IndicatorId indicator, Instant at) {
      if (indicator == null) {
        return new Given(event.evaluator(), event.executionScore(), null, at);
      }
      GivenScore row =
          event.scores().stream()
              .filter(score -> score.indicator().equals(indicator))
              .findFirst()
              .orElseThrow();
      return new Given(event.evaluator(), row.score(), row.reason(), at);
    }
  }
}
