package cn.outturn.query.scoring;

import cn.outturn.assessment.Cause;
import cn.outturn.assessment.Comparison;
import cn.outturn.assessment.ItemComparison;
import cn.outturn.district.UnitCode;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a result: a row of a project's sheet, or its total.
 *
 * @param line an indicator's id, {@code execution} or {@code total}
 * @param name none but for indicators
 * @param recordedRules the rule set of the recorded score
 * @param rules the one it was scored by again
 * @param recordedGrade on the line of the total alone, as is {@code grade}
 * @param difference less the recorded score; none unless both can be computed
 * @param causes what makes the two differ: left is the recorded one; empty for the total
 */
record ResultLine(
    ProjectCode projectCode,
    String projectName,
    UnitCode unit,
    FiscalYear year,
    String line,
    @Nullable String name,
    RuleSetRef recordedRules,
    @Nullable BigDecimal recordedPoints,
    @Nullable BigDecimal recordedScore,
    @Nullable Grade recordedGrade,
    RuleSetRef rules,
    @Nullable BigDecimal points,
    @Nullable BigDecimal score,
    @Nullable Grade grade,
    @Nullable BigDecimal difference,
    List<Cause> causes) {

  static final String TOTAL = "total";

  static List<ResultLine> of(BasisRow row, Comparison comparison) {
    Sheet sheet = Sheet.of(row.basis().inForce(), row.basis());
    List<ResultLine> lines = new ArrayList<>();
    lines.add(of(row, comparison, comparison.execution(), null, null));
    for (ItemComparison item : comparison.items()) {
      lines.add(of(row, comparison, item, item.indicator(), sheet.name(item.indicator())));
    }
    lines.add(total(row, comparison));
    return lines;
  }

  private static ResultLine of(
      BasisRow row,
      Comparison comparison,
      ItemComparison item,
      @Nullable IndicatorId id,
      @Nullable String name) {
    return new ResultLine(
        row.projectCode(),
        row.projectName(),
        row.unit(),
        row.year(),
        Sheet.line(id),
        name,
        comparison.left().ruleSet(),
        item.left().points(),
        item.left().score(),
        null,
        comparison.right().ruleSet(),
        item.right().points(),
        item.right().score(),
        null,
        item.difference(),
        item.causes());
  }

  private static ResultLine total(BasisRow row, Comparison comparison) {
    return new ResultLine(
        row.projectCode(),
        row.projectName(),
        row.unit(),
        row.year(),
        TOTAL,
        null,
        comparison.left().ruleSet(),
        comparison.left().points(),
        comparison.left().total(),
        comparison.left().grade(),
        comparison.right().ruleSet(),
        comparison.right().points(),
        comparison.right().total(),
        comparison.right().grade(),
        comparison.difference(),
        List.of());
  }
}
