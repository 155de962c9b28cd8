package cn.outturn.query.findings;

import cn.outturn.checks.Check;
import cn.outturn.checks.Checks;
import cn.outturn.project.Contradiction;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FindingEvent.*;
import cn.outturn.project.FindingId;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.Severity;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finding from its raising until now.
 *
 * @param version of the check that found it last
 * @param contradiction as it was found last
 * @param reopened how often
 * @param explanation the last one; none once a later fact has voided it
 * @param waiver the last one; none once a later fact has voided it
 * @param steps at least one, in order
 */
public record Life(
    FindingId id,
    int version,
    Severity severity,
    Contradiction contradiction,
    State state,
    int reopened,
    @Nullable Explanation explanation,
    @Nullable Waiver waiver,
    List<Step> steps) {

  /** Every finding of a project, in the order in which they were raised. */
  public static Map<FindingId, Life> all(History<ProjectEvent> history) {
    Map<FindingId, Life> lives = new LinkedHashMap<>();
    for (Recorded<ProjectEvent> recorded : history.events()) {
      if (recorded.event() instanceof FindingEvent event) {
        lives.compute(event.finding(), (_, life) -> after(life, event, recorded));
      }
    }
    return lives;
  }

  private static @Nullable Life after(
      @Nullable Life before, FindingEvent event, Recorded<ProjectEvent> as) {
    if (before == null) {
      return event instanceof FindingRaised raised ? raised(raised, as) : null;
    }
    return switch (event) {
      case FindingRaised e -> before.raisedAgain(e, as);
      case FindingReopened e -> before.reopened(e, as);
      case FindingExplained(_, var text, var by) ->
          before.answered(
              State.EXPLAINED,
              new Explanation(text, by, as.at()),
              before.waiver,
              Step.said(Act.EXPLAINED, as, text, null));
      case FindingWaived(_, var reason, var document, var by) ->
          before.answered(
              State.WAIVED,
              before.explanation,
              new Waiver(reason, document, by, as.at()),
              Step.said(Act.WAIVED, as, reason, document));
      case FindingSettled _ ->
          before.answered(State.SETTLED, before.explanation, before.waiver, Step.settled(as));
    };
  }

  private static Life raised(FindingRaised event, Recorded<ProjectEvent> as) {
    return new Life(
        event.finding(),
        event.version(),
        event.severity(),
        event.contradiction(),
        State.OPEN,
        0,
        null,
        null,
        List.of(Step.found(Act.RAISED, as, event.contradiction())));
  }

  private Life raisedAgain(FindingRaised event, Recorded<ProjectEvent> as) {
    return open(
        event.version(),
        event.severity(),
        event.contradiction(),
        reopened,
        Step.found(Act.CHANGED, as, event.contradiction()));
  }

  /** The event doesn't say how severe it is; the check that found it does. */
  private Life reopened(FindingReopened event, Recorded<ProjectEvent> as) {
    return open(
        event.version(),
        Checks.find(id.check(), event.version()).map(Check::severity).orElse(severity),
        event.contradiction(),
        reopened + 1,
        Step.found(Act.REOPENED, as, event.contradiction()));
  }

  private Life open(int now, Severity severe, Contradiction found, int times, Step step) {
    return new Life(id, now, severe, found, State.OPEN, times, null, null, with(step));
  }

  private Life answered(
      State next, @Nullable Explanation explained, @Nullable Waiver waived, Step step) {
    return new Life(
        id, version, severity, contradiction, next, reopened, explained, waived, with(step));
  }

  private List<Step> with(Step step) {
    return Stream.concat(steps.stream(), Stream.of(step)).toList();
  }
}
