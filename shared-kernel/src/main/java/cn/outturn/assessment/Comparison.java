package cn.outturn.assessment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.outturn.indicator.IndicatorId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two scores of one assessment, row by row with what makes them differ. Neither is the better one.
 *
 * @param items in the order of the sheet
 * @param difference of the totals, right less left; none unless both can be computed
 */
public record Comparison(
    Score left,
    Score right,
    ItemComparison execution,
    List<ItemComparison> items,
    @Nullable BigDecimal difference) {

  public Comparison {
    items = List.copyOf(items);
  }

  /**
   * The same sheet and values under other rules.
   *
   * @throws IllegalArgumentException if they aren't scores of the same rows
   */
  public static Comparison ofRules(Score left, Score right) {
    return of(left, right, (a, b) -> ItemComparison.of(a, b, Causes.ofRules(a, b)));
  }

  /**
   * The same values under the same rules, against other targets.
   *
   * @throws IllegalArgumentException if they aren't scores of the same rows by the same rules
   */
  public static Comparison ofTargets(Score left, Score right) {
    if (!left.ruleSet().equals(right.ruleSet())) {
      throw new IllegalArgumentException(left.ruleSet() + " and " + right.ruleSet());
    }
    return of(left, right, (a, b) -> ItemComparison.of(a, b, Causes.ofTargets(a, b)));
  }

  private interface Row {
    ItemComparison compare(ItemScore left, ItemScore right);
  }

  private static Comparison of(Score left, Score right, Row row) {
    Map<IndicatorId, ItemScore> byId =
        right.items().stream()
            .collect(toMap(item -> Objects.requireNonNull(item.indicator()), identity()));
    if (left.items().size() != byId.size()) {
      throw new IllegalArgumentException("two scores of different sheets");
    }
    return new Comparison(
        left,
        right,
        row.compare(left.execution(), right.execution()),
        left.items().stream().map(item -> row.compare(item, same(item, byId))).toList(),
        difference(left.total(), right.total()));
  }

  private static ItemScore same(ItemScore item, Map<IndicatorId, ItemScore> byId) {
    ItemScore other = byId.get(Objects.requireNonNull(item.indicator()));
    if (other == null) {
      throw new IllegalArgumentException("only one of two scores has " + item.indicator());
    }
    return other;
  }

  static @Nullable BigDecimal difference(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    return left == null || right == null ? null : right.subtract(left);
  }
}
