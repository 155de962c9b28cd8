package cn.outturn.query.comparison;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.money.Money;
import cn.outturn.project.Evaluator;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year of one project: every year of its period, and every other year that holds something.
 *
 * @param parts the projects it has taken in; they hold the money then
 * @param goal the year's own goal, absent until set
 * @param requested fen; absent until planned
 * @param initial fen; absent until allocated
 * @param adjusted fen; absent until something is booked
 * @param executed fen; absent until something is booked
 * @param selfAssessed whether a self-assessment stands
 * @param score by the rules, of the self-assessment that stands; absent where not computable
 * @param evaluator of the latest evaluation
 * @param indicators how many the year's sheet has
 */
record YearRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear year,
    String name,
    UnitCode unit,
    @Nullable ProjectCode parent,
    boolean hasParts,
    List<ProjectCode> parts,
    @Nullable String goal,
    @Nullable Money requested,
    @Nullable Money initial,
    @Nullable Money adjusted,
    @Nullable Money executed,
    boolean selfAssessed,
    @Nullable BigDecimal score,
    @Nullable Grade grade,
    @Nullable RuleSetRef ruleSet,
    @Nullable Evaluator evaluator,
    @Nullable BigDecimal evaluatedScore,
    @Nullable Grade evaluatedGrade,
    int indicators) {

  YearRow {
    parts = List.copyOf(parts);
  }
}
