package cn.outturn.assessment;

import cn.outturn.indicator.IndicatorId;
import cn.outturn.rules.Grade;
import cn.outturn.rules.Grades;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A year's score with its working. It carries the rules that made it and never changes with them.
 *
 * @param points the sum of all points, execution included
 * @param total none while any part can't be computed
 * @param grade none while there is no total
 */
public record Score(
    RuleSetRef ruleSet,
    ItemScore execution,
    List<ItemScore> items,
    BigDecimal points,
    @Nullable BigDecimal total,
    @Nullable Grade grade) {

  public Score {
    items = List.copyOf(items);
  }

  /** Indicators so far above their target that a reviewer decides on their score. */
  public Set<IndicatorId> toReview() {
    return items.stream()
        .filter(item -> item.working().review() && item.indicator() != null)
        .map(ItemScore::indicator)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The computed score of an indicator; empty where it is unknown or can't be computed. */
  public Optional<BigDecimal> of(IndicatorId indicator) {
    return items.stream()
        .filter(item -> indicator.equals(item.indicator()))
        .findFirst()
        .map(ItemScore::score);
  }

  /**
   * What the year comes to with a reviewer's scores in place of computed ones; this score stays as
   * it is.
   *
   * @param decisions by indicator; an indicator that isn't there keeps its computed score
   */
  public Decided decided(Map<IndicatorId, BigDecimal> decisions, Grades grades) {
    BigDecimal sum = execution.score();
    for (ItemScore item : items) {
      BigDecimal score =
          item.indicator() == null || item.score() == null
              ? item.score()
              : decisions.getOrDefault(item.indicator(), item.score());
      if (sum == null || score == null) {
        return new Decided(null, null);
      }
      sum = sum.add(score);
    }
    return sum == null ? new Decided(null, null) : new Decided(sum, grades.of(sum));
  }

  /**
   * The total and the grade with a reviewer's decisions.
   *
   * @param total none while any part can't be computed
   * @param grade none while there is no total
   */
  public record Decided(@Nullable BigDecimal total, @Nullable Grade grade) {}
}
