package cn.outturn.query.scoring;

import cn.outturn.assessment.Cause;
import cn.outturn.assessment.Comparison;
import cn.outturn.assessment.ItemComparison;
import cn.outturn.assessment.Told;
import cn.outturn.assessment.Working;
import cn.outturn.district.UnitCode;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year's recorded score beside the scores that other rule sets give to the same assessment.
 *
 * @param assessment absent where none was submitted
 */
record ProjectScores(ProjectCode project, FiscalYear year, @Nullable SideBySide assessment) {

  /**
   * @param returned it was sent back and not handed in again
   * @param under in the order asked for
   * @param lines budget execution, then the sheet
   */
  record SideBySide(
      String projectName,
      UnitCode unit,
      LocalDate submitted,
      boolean returned,
      Total recorded,
      List<OtherTotal> under,
      List<Line> lines) {}

  /**
   * @param difference of the totals, less the recorded one; absent unless both can be computed
   */
  record OtherTotal(
      RuleSetRef ruleSet,
      BigDecimal points,
      @Nullable BigDecimal total,
      @Nullable Grade grade,
      @Nullable BigDecimal difference) {

    private static OtherTotal of(Comparison comparison) {
      Total other = Total.of(comparison.right());
      return new OtherTotal(
          other.ruleSet(), other.points(), other.total(), other.grade(), comparison.difference());
    }
  }

  /**
   * @param line an indicator's id, or {@code execution}, which has no name, target, unit and actual
   * @param target by which all of them score
   * @param actual absent where nobody measured
   */
  record Line(
      String line,
      @Nullable String name,
      @Nullable Target target,
      @Nullable String unit,
      @Nullable Actual actual,
      Scored recorded,
      List<Other> under) {}

  /**
   * @param difference less the recorded score; absent unless both can be computed
   * @param causes what makes the two differ: left is the recorded one
   * @param told the working in words
   */
  record Other(
      RuleSetRef ruleSet,
      @Nullable BigDecimal points,
      @Nullable BigDecimal score,
      @Nullable BigDecimal difference,
      List<Cause> causes,
      Working working,
      Told told) {

    private static Other of(RuleSetRef ruleSet, ItemComparison item) {
      Scored other = Scored.of(item.right());
      return new Other(
          ruleSet,
          other.points(),
          other.score(),
          item.difference(),
          item.causes(),
          other.working(),
          other.told());
    }
  }

  static SideBySide sideBySide(BasisRow row, List<RuleSet> rules) {
    List<Comparison> others =
        rules.stream()
            .map(other -> Comparison.ofRules(row.score(), row.basis().score(other)))
            .toList();
    Sheet sheet = Sheet.of(row.basis().inForce(), row.basis());
    List<Line> lines =
        Stream.concat(Stream.of(row.score().execution()), row.score().items().stream())
            .map(
                item ->
                    line(
                        sheet,
                        item.indicator(),
                        Scored.of(item),
                        others.stream().map(other -> under(other, item.indicator())).toList()))
            .toList();
    return new SideBySide(
        row.projectName(),
        row.unit(),
        row.basis().submitted(),
        row.returned(),
        Total.of(row.score()),
        others.stream().map(OtherTotal::of).toList(),
        lines);
  }

  private static Line line(
      Sheet sheet, @Nullable IndicatorId id, Scored recorded, List<Other> under) {
    Indicator indicator = sheet.indicator(id);
    return new Line(
        Sheet.line(id),
        sheet.name(id),
        indicator == null ? null : indicator.target(),
        indicator == null ? null : indicator.unit(),
        sheet.actual(id),
        recorded,
        under);
  }

  private static Other under(Comparison comparison, @Nullable IndicatorId id) {
    ItemComparison item =
        id == null
            ? comparison.execution()
            : comparison.items().stream()
                .filter(other -> id.equals(other.indicator()))
                .findFirst()
                .orElseThrow();
    return Other.of(comparison.right().ruleSet(), item);
  }
}
