package cn.outturn.assessment;

import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import java.math.BigDecimal;
import java.util.List;
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
}
