package cn.outturn.assessment;

import cn.outturn.indicator.Actual.Band;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a score came about, to be checked by hand and told in any language.
 *
 * @param inputs every number that entered, by its name in the formula
 * @param dates of a deadline: {@code by} and {@code done}
 * @param ground why this formula; or why there is no score
 * @param capped the formula gave more than the points
 * @param review the target is so far exceeded that a reviewer decides whether it was too low
 * @param band of what was judged
 * @param rounding none where the formula gives the score as it is
 * @param note words of before methods and grounds had names, where no name says the same
 */
public record Working(
    Method method,
    Map<String, BigDecimal> inputs,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, LocalDate> dates,
    Ground ground,
    boolean capped,
    boolean review,
    @Nullable Band band,
    @Nullable Rounding rounding,
    @Nullable String note) {

  public Working {
    inputs = Map.copyOf(inputs);
    dates = dates == null ? Map.of() : Map.copyOf(dates);
  }
}
