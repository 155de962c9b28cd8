package cn.outturn.checks;

import cn.outturn.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A printed number made comparable: 万元 are yuan, and no digit counts that isn't printed.
 *
 * @param value its scale is the precision: 5.04 万元 are 50400 yuan to the hundred
 */
record Quantity(BigDecimal value, String unit) {

  private static final String YUAN = "元";

  static Quantity of(BigDecimal value, @Nullable String unit) {
    return "万元".equals(unit)
        ? new Quantity(value.scaleByPowerOfTen(4), YUAN)
        : new Quantity(value, unit == null ? "" : unit);
  }

  static Quantity of(Money amount) {
    return new Quantity(amount.inYuan(), YUAN);
  }

  /**
   * @param parts at least one, all in one unit
   */
  static Quantity sum(Collection<Quantity> parts) {
    BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Quantity(
        sum.setScale(leastPrecise(parts), RoundingMode.HALF_UP), parts.iterator().next().unit());
  }

  /** Whether they are one number as far as the least precise of them says. */
  static boolean agree(Collection<Quantity> all) {
    int scale = leastPrecise(all);
    return all.stream()
            .map(quantity -> quantity.value().setScale(scale, RoundingMode.HALF_UP))
            .distinct()
            .count()
        <= 1;
  }

  private static int leastPrecise(Collection<Quantity> all) {
    return all.stream().mapToInt(quantity -> quantity.value().scale()).min().orElse(0);
  }

  @Override
  public String toString() {
    return unit.equals(YUAN)
        ? "%,.2f元".formatted(value)
        : (value.toPlainString() + " " + unit).strip();
  }
}
