package cn.outturn.query.assessments;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One year of one project as it was judged: what the rules compute, what the unit gives itself and
 * what its papers claim, side by side.
 *
 * @param unit that carries the project out
 * @param submissions how often a self-assessment was handed in
 * @param submitted when the one shown was
 * @param ruleSet that computed points, total and grade
 * @param points the sum of all points, execution included; a hundred on a sound sheet
 * @param total as computed; none: not computable
 * @param grade of the computed total
 * @param decidedTotal with a reviewer's scores for what is far above its target; none: nothing was
 *     decided, or not computable
 * @param decidedGrade of that total
 * @param undecided lines far above their target that wait for a reviewer
 * @param executionScore as computed, none: not computable
 * @param ownTotal the sum of the unit's own scores, none if it left a row blank
 * @param difference own total less computed total, none if either is
 * @param printedTotals totals that papers print, as they print them
 * @param printedTotalsAgree whether each of them has the points of the rows and the sum of the
 *     unit's own scores; none where nothing is printed
 * @param claims everything the papers state, printed totals included
 * @param attained 年度总体目标实际完成情况
 * @param publishedOn the day of publication
 */
record AssessmentRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear year,
    String projectName,
    UnitCode unit,
    Stage stage,
    int submissions,
    Instant submitted,
    RuleSetRef ruleSet,
    BigDecimal points,
    @Nullable BigDecimal total,
    @Nullable Grade grade,
    @Nullable BigDecimal decidedTotal,
    @Nullable Grade decidedGrade,
    int undecided,
    @Nullable BigDecimal executionScore,
    @Nullable BigDecimal ownTotal,
    @Nullable BigDecimal difference,
    List<Claim.TotalScore> printedTotals,
    @Nullable Boolean printedTotalsAgree,
    List<Claim> claims,
    String attained,
    Map<SelfAssessment.Section, String> report,
    List<Evaluation> evaluations,
    List<SentBack> returns,
    @Nullable String publishedChannel,
    @Nullable LocalDate publishedOn) {}
