package cn.outturn.assessment;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How a score came about, to be checked by hand.
 *
 * @param formula the formula applied, in the names of the inputs
 * @param inputs every number that entered
 * @param reason why this formula, cap or band; or why there is no score
 */
public record Working(String formula, Map<String, BigDecimal> inputs, String reason) {

  public Working {
    inputs = Map.copyOf(inputs);
  }
}
