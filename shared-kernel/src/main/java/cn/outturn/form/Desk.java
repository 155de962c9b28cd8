package cn.outturn.form;

import cn.outturn.project.AssessmentEvent;
import cn.outturn.project.DeclarationEvent;
import cn.outturn.project.FindingEvent;
import cn.outturn.project.FundingEvent;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.TrackingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form being filled in, event by event. Cheaper than one {@link Form} after the other: each event
 * costs what it touches.
 */
public final class Desk {

  private final Draft draft;

  public Desk() {
    this(Form.EMPTY);
  }

  Desk(Form form) {
    draft = new Draft(form);
  }

  /**
   * @return what the event has changed, in the order of the fields; nothing where it said what
   *     stood there already
   */
  public List<Change> take(ProjectEvent event) {
    switch (event) {
      case DeclarationEvent e -> Declared.fill(draft, e);
      case FundingEvent e -> Funded.fill(draft, e);
      case TrackingEvent e -> Tracked.fill(draft, e);
      case AssessmentEvent e -> Judged.fill(draft, e);
      case FindingEvent e -> Found.fill(draft, e);
    }
    return draft.changes();
  }

  /** What stands there now; none: it is blank. */
  public @Nullable Value at(Field field) {
    return draft.fields().get(field);
  }

  public Form form() {
    return new Form(draft.fields());
  }
}
