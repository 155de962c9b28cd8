package cn.outturn.assessment;

import cn.outturn.indicator.Actual.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an actual value is worth, before it meets the points.
 *
 * @param part none: it can't be computed
 */
record Merit(
    @Nullable Part part,
    Method method,
    Ground ground,
    Map<String, BigDecimal> inputs,
    Map<String, LocalDate> dates,
    boolean capped,
    boolean review,
    @Nullable Band band) {

  static Merit all(Ground ground, Map<String, BigDecimal> inputs) {
    return part(Part.ALL, Method.ALL, ground, inputs);
  }

  static Merit none(Ground ground, Map<String, BigDecimal> inputs) {
    return part(Part.NONE, Method.NOTHING, ground, inputs);
  }

  static Merit unknown(Ground ground, Map<String, BigDecimal> inputs) {
    return new Merit(null, Method.NOT_COMPUTABLE, ground, inputs, Map.of(), false, false, null);
  }

  static Merit part(Part part, Method method, Ground ground, Map<String, BigDecimal> inputs) {
    return new Merit(part, method, ground, inputs, Map.of(), false, false, null);
  }

  Merit capped(boolean so) {
    return new Merit(part, method, ground, inputs, dates, so, review, band);
  }

  Merit review(boolean so) {
    return new Merit(part, method, ground, inputs, dates, capped, so, band);
  }

  Merit in(Band judged) {
    return new Merit(part, method, ground, inputs, dates, capped, review, judged);
  }

  Merit on(LocalDate done, LocalDate by) {
    return new Merit(
        part, method, ground, inputs, Map.of("done", done, "by", by), capped, review, band);
  }

  /** The score of {@code points} and how it came about. */
  Working working(@Nullable BigDecimal points) {
    Map<String, BigDecimal> all = new HashMap<>(inputs);
    if (points != null) {
      all.put("points", points);
    }
    return new Working(
        method,
        all,
        dates,
        ground,
        capped,
        review,
        band,
        method.isRounded() ? Rounding.OF_SCORES : null,
        null);
  }

  @Nullable BigDecimal score(BigDecimal points) {
    return part == null ? null : part.score(points);
  }
}
