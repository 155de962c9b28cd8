package cn.outturn.query.working;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a figure says: a number, or a word such as a light.
 *
 * @param number absent for words
 */
record Quantity(@Nullable BigDecimal number, @Nullable String text) {

  /** None where there is no value. */
  static @Nullable Quantity of(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode() || value.isContainer()) {
      return null;
    }
    return value.isNumber()
        ? new Quantity(value.decimalValue(), null)
        : new Quantity(null, value.asString());
  }

  static boolean same(@Nullable Quantity one, @Nullable Quantity other) {
    if (one == null || other == null) {
      return one == other;
    }
    return one.number != null && other.number != null
        ? one.number.compareTo(other.number) == 0
        : one.equals(other);
  }
}
