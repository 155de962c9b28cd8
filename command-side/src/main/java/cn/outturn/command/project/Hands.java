package cn.outturn.command.project;

import cn.outturn.caller.UserId;
import cn.outturn.history.Stored;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.FindingEvent.FindingExplained;
import cn.outturn.project.ProjectEvent;
import cn.outturn.time.FiscalYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Through whose hands a project went: who was the last to do what somebody else has to judge. */
public record Hands(Map<Deed, UserId> last) {

  public static final Hands NONE = new Hands(Map.of());

  public Hands {
    last = Map.copyOf(last);
  }

  /**
   * @param event its stored name
   * @param year none: about the project as a whole
   */
  record Deed(String event, @Nullable FiscalYear year) {

    private static Optional<Deed> of(ProjectEvent event) {
      return switch (event) {
        case DeclarationSubmitted e -> Optional.of(new Deed(name(event), e.year()));
        case SelfAssessmentSubmitted e -> Optional.of(new Deed(name(event), e.year()));
        case FindingExplained e -> Optional.of(new Deed(name(event), e.finding().year()));
        default -> Optional.empty(); // AuthorityTest holds that the table needs no other
      };
    }

    private static String name(ProjectEvent event) {
      return event.getClass().getAnnotation(Stored.class).value();
    }

    private boolean concerns(List<String> events, @Nullable FiscalYear judged) {
      return events.contains(event) && (year == null || judged == null || year.equals(judged));
    }
  }

  public Hands after(ProjectEvent event, UserId by) {
    return Deed.of(event)
        .map(
            deed -> {
              var more = new HashMap<>(last);
              more.put(deed, by);
              return new Hands(more);
            })
        .orElse(this);
  }

  /**
   * Whether this account did one of these last.
   *
   * @param year for that year; none: for any
   */
  boolean hold(UserId user, List<String> events, @Nullable FiscalYear year) {
    return last.entrySet().stream()
        .anyMatch(e -> e.getValue().equals(user) && e.getKey().concerns(events, year));
  }
}
