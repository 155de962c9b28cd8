package cn.outturn.query.comparison;

import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.Evaluator;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One year beside the others.
 *
 * @param goal the year's own goal (年度目标), absent until set
 * @param requested fen; like all amounts absent while unknown
 * @param adjusted 全年预算数, with what was carried in
 * @param selfAssessed whether a self-assessment stands
 * @param score by the rules, of the self-assessment that stands; absent where not computable
 * @param ruleSet the rules that made the score: scores of other rules don't compare
 * @param evaluator of the latest evaluation
 * @param executedOfAdjusted 执行率, the denominator being the adjusted budget
 */
record ComparedYear(
    FiscalYear year,
    @Nullable String goal,
    @Nullable Money requested,
    @Nullable Money initial,
    @Nullable Money adjusted,
    @Nullable Money executed,
    Rate executedOfAdjusted,
    boolean selfAssessed,
    @Nullable BigDecimal score,
    @Nullable Grade grade,
    @Nullable RuleSetRef ruleSet,
    @Nullable Evaluator evaluator,
    @Nullable BigDecimal evaluatedScore,
    @Nullable Grade evaluatedGrade,
    int indicators) {

  /** As read, before the rate. */
  record Found(
      FiscalYear year,
      @Nullable String goal,
      @Nullable Money requested,
      @Nullable Money initial,
      @Nullable Money adjusted,
      @Nullable Money executed,
      boolean selfAssessed,
      @Nullable BigDecimal score,
      @Nullable Grade grade,
      @Nullable RuleSetRef ruleSet,
      @Nullable Evaluator evaluator,
      @Nullable BigDecimal evaluatedScore,
      @Nullable Grade evaluatedGrade,
      int indicators) {}

  static ComparedYear of(Found found) {
    return new ComparedYear(
        found.year,
        found.goal,
        found.requested,
        found.initial,
        found.adjusted,
        found.executed,
        Rate.of(found.executed, found.adjusted),
        found.selfAssessed,
        found.score,
        found.grade,
        found.ruleSet,
        found.evaluator,
        found.evaluatedScore,
        found.evaluatedGrade,
        found.indicators);
  }
}
