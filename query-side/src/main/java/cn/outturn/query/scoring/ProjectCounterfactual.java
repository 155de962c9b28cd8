package cn.outturn.query.scoring;

import cn.outturn.assessment.Cause;
import cn.outturn.assessment.Counterfactual;
import cn.outturn.assessment.ItemComparison;
import cn.outturn.assessment.Revision;
import cn.outturn.assessment.Shift;
import cn.outturn.caller.UserId;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.project.ProjectCode;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year's recorded score beside the one that the targets approved first would have given.
 *
 * @param assessment absent where none was submitted
 */
record ProjectCounterfactual(
    ProjectCode project, FiscalYear year, @Nullable BothTargets assessment) {

  /**
   * @param lateLoweringDays of the rule set: lowered so near to the submission, a target is marked
   * @param loweredLate how many revisions are marked
   * @param againstFirst the score the first targets give
   * @param recorded the score as recorded, against the targets in force
   * @param difference recorded less the other one; absent unless both can be computed
   * @param lines budget execution, then the sheet
   */
  record BothTargets(
      String projectName,
      UnitCode unit,
      LocalDate submitted,
      boolean returned,
      int lateLoweringDays,
      int loweredLate,
      Total againstFirst,
      Total recorded,
      @Nullable BigDecimal difference,
      List<Line> lines) {}

  /**
   * @param firstTarget as approved; absent for execution, as are target, name, unit and actual
   * @param target in force when it was submitted
   * @param difference recorded less the other one
   * @param revisions oldest first; empty where the target stood
   */
  record Line(
      String line,
      @Nullable String name,
      @Nullable String unit,
      @Nullable Actual actual,
      @Nullable Target firstTarget,
      @Nullable Target target,
      @Nullable Shift shift,
      Scored againstFirst,
      Scored recorded,
      @Nullable BigDecimal difference,
      List<Cause> causes,
      List<Step> revisions) {}

  /**
   * @param effective as its document says
   * @param recordedOn the day it was entered
   * @param daysBefore the submission; negative: after it
   * @param late it lowers the target within the rule set's days
   */
  record Step(
      Target before,
      Target after,
      Shift shift,
      LocalDate effective,
      LocalDate recordedOn,
      String reason,
      UserId approver,
      BasisDocument document,
      long daysBefore,
      boolean late) {

    private static Step of(Counterfactual.Step step) {
      Revision revision = step.revision();
      return new Step(
          revision.before(),
          revision.after(),
          step.shift(),
          revision.effective(),
          revision.recorded(),
          revision.reason(),
          revision.approver(),
          revision.document(),
          step.daysBefore(),
          step.late());
    }
  }

  static BothTargets told(BasisRow row, Counterfactual told, int lateDays) {
    Sheet first = Sheet.of(row.basis().approved(), row.basis());
    Sheet inForce = Sheet.of(row.basis().inForce(), row.basis());
    var comparison = told.comparison();
    List<Line> lines =
        Stream.concat(Stream.of(comparison.execution()), comparison.items().stream())
            .map(item -> line(item, first, inForce, told.revised()))
            .toList();
    return new BothTargets(
        row.projectName(),
        row.unit(),
        row.basis().submitted(),
        row.returned(),
        lateDays,
        (int) lines.stream().flatMap(line -> line.revisions().stream()).filter(Step::late).count(),
        Total.of(comparison.left()),
        Total.of(comparison.right()),
        comparison.difference(),
        lines);
  }

  private static Line line(
      ItemComparison item, Sheet first, Sheet inForce, List<Counterfactual.Revised> revised) {
    IndicatorId id = item.indicator();
    Indicator indicator = inForce.indicator(id);
    Counterfactual.Revised revision =
        revised.stream().filter(r -> r.indicator().equals(id)).findFirst().orElse(null);
    return new Line(
        Sheet.line(id),
        inForce.name(id),
        indicator == null ? null : indicator.unit(),
        inForce.actual(id),
        target(first, id),
        target(inForce, id),
        revision == null ? null : revision.shift(),
        Scored.of(item.left()),
        Scored.of(item.right()),
        item.difference(),
        item.causes(),
        revision == null ? List.of() : revision.steps().stream().map(Step::of).toList());
  }

  private static @Nullable Target target(Sheet sheet, @Nullable IndicatorId id) {
    Indicator indicator = sheet.indicator(id);
    return indicator == null ? null : indicator.target();
  }
}
