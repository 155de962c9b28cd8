package cn.outturn.query.assessments;

import cn.outturn.assessment.Claim;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judged year in a list.
 *
 * @param points the sum of all points; where it isn't a hundred, totals don't compare
 * @param total as computed by the rule set; absent: not computable
 * @param decidedTotal with a reviewer's scores for what is far above its target; absent: nothing
 *     was decided, or not computable
 * @param decidedGrade of that total
 * @param undecided lines far above their target that wait for a reviewer
 * @param ownTotal the sum of the unit's own scores; absent if it left a row blank
 * @param difference own total less computed total
 * @param printedTotals claims: totals that papers print, never a computed one
 * @param printedTotalsAgree whether they are the sums of the rows; absent where none is printed
 */
record Assessment(
    ProjectCode projectCode,
    String projectName,
    UnitCode unit,
    FiscalYear year,
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
    List<Evaluation> evaluations,
    List<SentBack> returns,
    @Nullable String publishedChannel,
    @Nullable LocalDate publishedOn) {}
