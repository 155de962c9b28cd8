package cn.outturn.query.assessments;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.Told;
import cn.outturn.assessment.Working;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Target;
import cn.outturn.time.FiscalYear;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judged year in full.
 *
 * @param attained 年度总体目标实际完成情况
 * @param report the texts of the self-assessment report (自评报告)
 * @param claims figures that table and report state; they may contradict each other and the facts
 * @param items budget execution, then the year's sheet
 */
record AssessedYear(
    FiscalYear year,
    Assessment assessment,
    String attained,
    Map<SelfAssessment.Section, String> report,
    List<Claim> claims,
    List<Item> items) {

  /**
   * One line of the form.
   *
   * @param line an indicator's id, or {@code execution}
   * @param name none for execution, as are levels, target, unit, actual and deviation
   * @param score as computed; absent: not computable, the working says why
   * @param decision of a reviewer, where the line is far above its target and it was taken
   * @param ownScore as the unit scores itself
   * @param deviation 偏差原因分析及改进措施
   * @param given by evaluators, in order
   */
  record Item(
      String line,
      @Nullable String name,
      @Nullable LevelOne levelOne,
      @Nullable LevelTwo levelTwo,
      @Nullable Target target,
      @Nullable String unit,
      @Nullable Actual actual,
      @Nullable BigDecimal points,
      @Nullable BigDecimal score,
      @Nullable Decision decision,
      @Nullable BigDecimal ownScore,
      Working working,
      @Nullable String deviation,
      List<Evaluation.Given> given) {

    /** The working in words. */
    @JsonProperty(access = Access.READ_ONLY)
    Told told() {
      return Told.of(working);
    }

    /** Own score less computed score, absent if either is. */
    @JsonProperty(access = Access.READ_ONLY)
    @Nullable BigDecimal difference() {
      return score == null || ownScore == null ? null : ownScore.subtract(score);
    }
  }
}
