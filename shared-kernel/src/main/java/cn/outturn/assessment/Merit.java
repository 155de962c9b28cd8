package cn.outturn.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an actual value is worth, before it meets the points.
 *
 * @param part none: it can't be computed
 */
record Merit(@Nullable Part part, String formula, Map<String, BigDecimal> inputs, String reason) {

  private static final String UNKNOWN = "not computable";

  static Merit all(Map<String, BigDecimal> inputs, String reason) {
    return new Merit(Part.ALL, "points", inputs, reason);
  }

  static Merit none(Map<String, BigDecimal> inputs, String reason) {
    return new Merit(Part.NONE, "0", inputs, reason);
  }

  static Merit unknown(Map<String, BigDecimal> inputs, String reason) {
    return new Merit(null, UNKNOWN, inputs, reason);
  }

  /** The score of {@code points} and how it came about. */
  Working working(@Nullable BigDecimal points) {
    Map<String, BigDecimal> all = new HashMap<>(inputs);
    if (points != null) {
      all.put("points", points);
    }
    return new Working(formula, all, reason);
  }

  @Nullable BigDecimal score(BigDecimal points) {
    return part == null ? null : part.score(points);
  }
}
