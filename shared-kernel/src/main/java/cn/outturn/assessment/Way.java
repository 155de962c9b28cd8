package cn.outturn.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way to a score, as far as rules choose it.
 *
 * @param judged by words
 * @param steps the rates that satisfaction is stepped at; empty where it isn't
 * @param tolerated the end of an approximate target with its tolerance; empty where there is none
 */
record Way(
    Method method,
    boolean belowPassLine,
    boolean judged,
    boolean capped,
    Map<String, BigDecimal> steps,
    Map<String, BigDecimal> tolerated) {

  private static final Set<String> STEPS = Set.of("fullFrom", "zeroBelow");
  private static final Set<String> TOLERATED = Set.of("limit");

  static Way of(Working working) {
    return new Way(
        working.method(),
        working.ground() == Ground.BELOW_PASS_LINE,
        working.band() != null,
        working.capped(),
        only(STEPS, working),
        only(TOLERATED, working));
  }

  /**
   * What leads to another part of the points: what is special first, else the method; where that is
   * the same, only other values are left.
   */
  List<Cause> apart(Way other) {
    List<Cause> causes = new ArrayList<>();
    add(causes, Cause.PASS_LINE, belowPassLine != other.belowPassLine);
    add(causes, Cause.BAND, judgesOtherwise(other));
    add(causes, Cause.CAP, capped != other.capped);
    add(causes, Cause.TOLERANCE, !tolerated.equals(other.tolerated));
    add(causes, Cause.STEPS, !steps.equals(other.steps));
    add(causes, Cause.FORMULA, causes.isEmpty() && !sameMethod(other));
    add(causes, Cause.FACTS, causes.isEmpty());
    return causes;
  }

  boolean judgesOtherwise(Way other) {
    return judged && other.judged && !sameMethod(other);
  }

  /** A method that has no name is none that could be the same. */
  private boolean sameMethod(Way other) {
    return method == other.method && method != Method.NOTED;
  }

  private static void add(List<Cause> causes, Cause cause, boolean holds) {
    if (holds) {
      causes.add(cause);
    }
  }

  private static Map<String, BigDecimal> only(Set<String> names, Working working) {
    return working.inputs().entrySet().stream()
        .filter(input -> names.contains(input.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
