package cn.outturn.assessment;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.rules.RuleSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a submitted self-assessment was scored from, so that it can be scored again under other
 * rules, or against the targets it began with.
 *
 * @param approved the year's sheet with its first targets
 * @param inForce the same sheet with the targets in force when it was submitted
 * @param revisions between the two, oldest first
 * @param ratings what the unit says it reached
 * @param spent 全年执行数 as known then; none: unknown
 * @param budget 全年预算数 as known then; none: unknown, or nothing was allocated
 * @param submitted the day it was submitted
 * @param elsewhere it was submitted before or outside this service
 */
public record Basis(
    List<Indicator> approved,
    List<Indicator> inForce,
    List<Revision> revisions,
    List<SelfRating> ratings,
    @Nullable Money spent,
    @Nullable Money budget,
    LocalDate submitted,
    boolean elsewhere) {

  public Basis {
    approved = List.copyOf(approved);
    inForce = List.copyOf(inForce);
    revisions = List.copyOf(revisions);
    ratings = List.copyOf(ratings);
  }

  /** The score these rules give; by those it was scored by then, the same score as then. */
  public Score score(RuleSet rules) {
    return Scoring.score(rules, inForce, actuals(), execution());
  }

  /** The score it would have if no target had been revised. */
  public Score againstFirstTargets(RuleSet rules) {
    return Scoring.score(rules, approved, actuals(), execution());
  }

  public Rate execution() {
    return Rate.of(spent, budget);
  }

  /**
   * How long before the submission a target was revised. Counted from the day of recording: the
   * date on a paper can be set back. What was done elsewhere was recorded here all at once, so its
   * papers' dates are all there is.
   */
  public long daysBeforeSubmission(Revision revision) {
    return ChronoUnit.DAYS.between(
        elsewhere ? revision.effective() : revision.recorded(), submitted);
  }

  private Map<IndicatorId, Actual> actuals() {
    Map<IndicatorId, Actual> actuals = new HashMap<>();
    for (SelfRating rating : ratings) {
      if (rating.actual() != null) {
        actuals.put(rating.indicator(), rating.actual());
      }
    }
    return actuals;
  }
}
