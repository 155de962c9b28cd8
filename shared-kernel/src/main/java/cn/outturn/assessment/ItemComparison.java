package cn.outturn.assessment;

import cn.outturn.indicator.IndicatorId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two scores of one row.
 *
 * @param indicator none: budget execution
 * @param difference right less left; none unless both can be computed
 * @param causes at least one
 */
public record ItemComparison(
    @Nullable IndicatorId indicator,
    ItemScore left,
    ItemScore right,
    @Nullable BigDecimal difference,
    List<Cause> causes) {

  public ItemComparison {
    causes = List.copyOf(causes);
  }

  static ItemComparison of(ItemScore left, ItemScore right, List<Cause> causes) {
    return new ItemComparison(
        left.indicator(), left, right, Comparison.difference(left.score(), right.score()), causes);
  }
}
