package cn.outturn.query.assessments;

import cn.outturn.rules.Grade;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A district's year in numbers. What was sent back doesn't count until it is handed in again.
 *
 * @param assessed self-assessments that stand
 * @param returned self-assessments sent back
 * @param notComputable of those that stand, without a total
 * @param notOfHundred of those that stand, on sheets whose points don't add up to a hundred
 * @param printedOtherwise of those that stand, with a printed total that isn't the sum of its rows
 * @param grades of computed totals, every grade told
 * @param average of computed totals; absent where there is none
 */
record AssessmentSummary(
    FiscalYear year,
    int assessed,
    int returned,
    int notComputable,
    int notOfHundred,
    int printedOtherwise,
    Map<Grade, Integer> grades,
    @Nullable Average average) {

  /**
   * @param sum of the totals
   * @param of how many there are: the denominator
   * @param value half-up at two places
   */
  record Average(BigDecimal sum, int of, BigDecimal value) {}

  /** As SQL counts. */
  record Counts(
      int assessed,
      int returned,
      int notComputable,
      int notOfHundred,
      int printedOtherwise,
      int excellent,
      int good,
      int fair,
      int poor,
      @Nullable BigDecimal sum) {

    AssessmentSummary of(FiscalYear year) {
      Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
      grades.put(Grade.EXCELLENT, excellent);
      grades.put(Grade.GOOD, good);
      grades.put(Grade.FAIR, fair);
      grades.put(Grade.POOR, poor);
      return new AssessmentSummary(
          year,
          assessed,
          returned,
          notComputable,
          notOfHundred,
          printedOtherwise,
          grades,
          average());
    }

    private @Nullable Average average() {
      if (sum == null) {
        return null;
      }
      int computable = assessed - notComputable;
      return new Average(
          sum, computable, sum.divide(BigDecimal.valueOf(computable), 2, RoundingMode.HALF_UP));
    }
  }
}
