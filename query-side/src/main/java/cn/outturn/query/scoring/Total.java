package cn.outturn.query.scoring;

import cn.outturn.assessment.Score;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A year's total under one rule set.
 *
 * @param points the sum of all points; where it isn't a hundred, totals don't compare
 * @param total absent: not computable
 * @param grade absent while there is no total
 */
record Total(
    RuleSetRef ruleSet, BigDecimal points, @Nullable BigDecimal total, @Nullable Grade grade) {

  static Total of(Score score) {
    return new Total(score.ruleSet(), score.points(), score.total(), score.grade());
  }
}
