package cn.outturn.command.shell;

import cn.outturn.caller.Caller;
import cn.outturn.command.project.Standing;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.Iterator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a command would do to a project, decided on a copy of its stream by what decides the real
 * one. It has no unit of work, no key and no version to rest on: nothing is appended or remembered,
 * and the stream's own aggregate never hears of it.
 *
 * <p>District and other projects are as they are now, and so is the day, whatever the copy is of.
 */
@Component
public final class Rehearsal {

  private final EventStore events;
  private final Neighbours neighbours;

  Rehearsal(EventStore events, Neighbours neighbours) {
    this.events = events;
    this.neighbours = neighbours;
  }

  /**
   * A stream in memory.
   *
   * @param version of its last event, counted from 0; -1 before the first
   */
  public record Copy(ProjectId project, long version, Standing standing) {

    private Copy after(ProjectEvent event, Caller caller) {
      return new Copy(project, version + 1, standing.after(event, caller.user()));
    }
  }

  /**
   * What a command would do.
   *
   * @param events in order; at least one
   */
  public record Acted(List<ProjectEvent> events, Copy after) {}

  /**
   * The stream, up to and including that version.
   *
   * @param version none: as it is now
   * @throws Refused if the stream has no such version
   */
  public Copy copyOf(ProjectId project, @Nullable Long version) {
    var copy = new Copy(project, -1, Standing.UNDECLARED);
    Iterator<? extends DomainEventMessage<?>> stored =
        events.readEvents(project.toString()).asStream().iterator();
    while (stored.hasNext() && (version == null || copy.version() < version)) {
      copy = after(copy, stored.next());
    }
    if (version != null && copy.version() != version) {
      throw new Refused(
          Rule.STEP_UNKNOWN,
          "%s has the steps 0 to %d, not %d".formatted(project.code(), copy.version(), version));
    }
    return copy;
  }

  /**
   * @throws Refused exactly where the stream would refuse the caller's command
   */
  public Acted act(Copy before, ProjectCommand command, Caller caller) {
    List<ProjectEvent> made =
        neighbours.decide(before.project(), before.standing(), command, caller);
    Copy after = before;
    for (ProjectEvent event : made) {
      after = after.after(event, caller);
    }
    return new Acted(made, after);
  }

  private static Copy after(Copy before, DomainEventMessage<?> message) {
    Messages.districtOf(message);
    return new Copy(
        before.project(),
        message.getSequenceNumber(),
        before
            .standing()
            .after((ProjectEvent) message.getPayload(), Conduct.user(message.getMetaData())));
  }
}
