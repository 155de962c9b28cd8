package cn.outturn.query.timeline;

import cn.outturn.access.Asks;
import cn.outturn.access.Question;
import cn.outturn.access.Scope;
import cn.outturn.assessment.Shift;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.district.RuleBook;
import cn.outturn.query.history.History;
import cn.outturn.query.scoring.BasisRow;
import cn.outturn.query.scoring.Submissions;
import cn.outturn.query.timeline.TargetEffect.Outcome;
import cn.outturn.query.timeline.TargetHistory.Moved;
import cn.outturn.query.timeline.TargetLedger.TargetEntry;
import cn.outturn.query.timeline.TargetLedger.TargetTerms;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed a target, why, on which document, and what did it do to the score? */
@RestController
@Asks(Question.HISTORY)
@Tag(name = "History 历史")
class TargetLedgerController {

  private final Timelines timelines;
  private final RuleBook rules;

  TargetLedgerController(Timelines timelines, RuleBook rules) {
    this.timelines = timelines;
    this.rules = rules;
  }

  @GetMapping("/api/projects/{code}/targets/ledger")
  @Operation(
      summary =
          "Every setting and revision of targets, units, weights and polarities, with its effect on"
              + " the score (指标值调整台账)")
  TargetLedger ledger(
      @PathVariable ProjectCode code,
      @Parameter(description = "Sheets of this year alone") @RequestParam @Nullable FiscalYear year,
      @RequestParam @Nullable IndicatorId indicator,
      Scope scope) {
    History<ProjectEvent> history = timelines.history(scope, code);
    Map<Horizon, TargetScoring> assessed = assessed(scope, history);
    return new TargetLedger(
        code,
        TargetHistory.of(history).stream()
            .filter(move -> year == null || move.horizon().equals(new Horizon.Annual(year)))
            .filter(move -> indicator == null || move.either().id().equals(indicator))
            .map(move -> entry(move, assessed.get(move.horizon())))
            .toList());
  }

  private Map<Horizon, TargetScoring> assessed(Scope scope, History<ProjectEvent> history) {
    Map<FiscalYear, Long> versions = new HashMap<>();
    history
        .events()
        .forEach(
            recorded -> {
              if (recorded.event() instanceof SelfAssessmentSubmitted e) {
                versions.put(e.year(), recorded.version());
              }
            });
    Map<Horizon, TargetScoring> assessed = new HashMap<>();
    if (!versions.isEmpty()) {
      for (BasisRow row : new Submissions(history).rows(ProjectId.parse(history.stream()))) {
        assessed.put(
            new Horizon.Annual(row.year()),
            new TargetScoring(
                row,
                versions.getOrDefault(row.year(), -1L),
                rules.named(scope, row.score().ruleSet())));
      }
    }
    return assessed;
  }

  private static TargetEntry entry(Moved move, @Nullable TargetScoring year) {
    var recorded = move.recorded();
    var decided = move.decided();
    return new TargetEntry(
        recorded.version(),
        move.horizon(),
        move.either().id(),
        move.either().name(),
        move.kind(),
        TargetTerms.of(move.before()),
        TargetTerms.of(move.after()),
        shift(move, year),
        decided.reason(),
        recorded.by(),
        decided.approver(),
        decided.document(),
        recorded.at(),
        decided.effective(),
        effect(move, year));
  }

  private static @Nullable Shift shift(Moved move, @Nullable TargetScoring year) {
    Indicator before = move.before();
    Indicator after = move.after();
    return year == null || before == null || after == null ? null : year.shift(before, after);
  }

  private static TargetEffect effect(Moved move, @Nullable TargetScoring year) {
    Indicator before = move.before();
    Indicator after = move.after();
    if (move.horizon() instanceof Horizon.MidTerm) {
      return TargetEffect.none(Outcome.NOT_SCORED);
    }
    if (before == null || after == null) {
      return TargetEffect.none(Outcome.ONE_SIDE);
    }
    return year == null
        ? TargetEffect.none(Outcome.NOT_ASSESSED)
        : year.effect(move.recorded().version(), before, after);
  }
}
