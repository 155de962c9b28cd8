package cn.outturn.rules;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a year is tracked and judged: data, so that a district's number never becomes
 * a branch in code. One key and version means one content for ever.
 *
 * @param zh its name in Chinese
 * @param en its name in English
 * @param source the regulation or the paper it comes from
 * @param effective the day from which that regulation holds
 * @param weights points for budget execution and for the levels of indicators
 * @param tolerance how far from an approximate target (约) still meets it, in percent of the target
 * @param passLine attainment in percent of the target below which there are no points; none: no
 *     such line
 * @param overAchievement percent of the target above which a reviewer is asked whether the target
 *     was set too low (财预〔2020〕10号: 偏离度较大的); none: nobody is asked
 * @param satisfaction steps for satisfaction rates; none: scored as any other indicator
 * @param grades by total, of a hundred points
 * @param lights by percent of the plan at a checkpoint
 * @param calendar checkpoints of a year for which the district has set none
 * @param lateLoweringDays a target that was lowered within so many days before the assessment is
 *     marked; 0: none is
 * @param carryOverYears how often unspent money may go on to the next year (结转); then it is surplus
 *     (结余)
 */
public record RuleSet(
    RuleSetRef ref,
    String zh,
    String en,
    String source,
    LocalDate effective,
    Weights weights,
    PositiveScoring positive,
    ReverseScoring reverse,
    QualitativeScoring qualitative,
    BigDecimal tolerance,
    @Nullable BigDecimal passLine,
    @Nullable BigDecimal overAchievement,
    @Nullable SatisfactionSteps satisfaction,
    Grades grades,
    Lights lights,
    MonitoringCalendar calendar,
    Integer lateLoweringDays,
    Integer carryOverYears) {

  public RuleSet {
    new Faults()
        .present("/ref", ref)
        .text("/zh", zh, 100)
        .text("/en", en, 100)
        .text("/source", source, 300)
        .present("/effective", effective)
        .present("/weights", weights)
        .present("/positive", positive)
        .present("/reverse", reverse)
        .present("/qualitative", qualitative)
        .present("/tolerance", tolerance)
        .when(
            tolerance != null && outOf(tolerance, 0, 50),
            "/tolerance",
            Rule.PERCENT_OUT_OF_RANGE,
            tolerance + " is not 0 to 50")
        .when(
            passLine != null && outOf(passLine, 0, 100),
            "/passLine",
            Rule.PERCENT_OUT_OF_RANGE,
            passLine + " is not 0 to 100")
        .when(
            overAchievement != null && outOf(overAchievement, 100, 1000),
            "/overAchievement",
            Rule.PERCENT_OUT_OF_RANGE,
            overAchievement + " is not 100 to 1000")
        .present("/grades", grades)
        .present("/lights", lights)
        .present("/calendar", calendar)
        .present("/lateLoweringDays", lateLoweringDays)
        .when(
            lateLoweringDays != null && (lateLoweringDays < 0 || lateLoweringDays > 366),
            "/lateLoweringDays",
            Rule.RULE_SET_INCONSISTENT,
            lateLoweringDays + " is not 0 to 366 days")
        .present("/carryOverYears", carryOverYears)
        .when(
            carryOverYears != null && (carryOverYears < 0 || carryOverYears > 5),
            "/carryOverYears",
            Rule.RULE_SET_INCONSISTENT,
            carryOverYears + " is not 0 to 5 years")
        .refuse();
  }

  /**
   * @param total points reached, as they stand: of a hundred, whatever the points added up to
   */
  public Grade grade(BigDecimal total) {
    return grades.of(total);
  }

  /**
   * @param percentOfPlan attainment at a checkpoint, see {@link Progress}
   */
  public Light light(BigDecimal percentOfPlan) {
    return lights.of(percentOfPlan);
  }

  private static boolean outOf(BigDecimal percent, int low, int high) {
    return percent.compareTo(BigDecimal.valueOf(low)) < 0
        || percent.compareTo(BigDecimal.valueOf(high)) > 0;
  }
}
