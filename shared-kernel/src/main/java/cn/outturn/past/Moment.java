package cn.outturn.past;

import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectEvent;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As of when a question is asked, if not of now. */
public sealed interface Moment {

  /**
   * On two clocks, of which at least one is read.
   *
   * @param recordedBy what was recorded by then: what could be seen at that time
   * @param effectiveOn what had taken effect by the end of that day, whenever it was recorded: what
   *     is known about that day ({@link EffectiveDays})
   */
  record OnClocks(@Nullable Instant recordedBy, @Nullable LocalDate effectiveOn) implements Moment {
    public OnClocks {
      new Faults()
          .when(
              recordedBy == null && effectiveOn == null,
              "/recordedBy",
              Rule.FIELD_REQUIRED,
              "a moment is read from one clock at least")
          .refuse();
    }
  }

  /**
   * After one event of a project: its history up to that event, and everything else as it was when
   * that event was recorded.
   *
   * @param version of the event, from 0
   */
  record AfterStep(ProjectCode project, long version) implements Moment {}

  /**
   * Now, but as if this had happened to a project after all, or after its first events.
   *
   * @param after the version behind which it happens; −1: before all; none: behind the last one
   * @param events in order
   */
  record Supposed(ProjectCode project, @Nullable Long after, List<ProjectEvent> events)
      implements Moment {
    public Supposed {
      events = List.copyOf(events);
    }
  }

  /**
   * While what a moment shows is told again from the beginning: of each stream its first events.
   *
   * @param of whose events; none: those of now
   * @param events how many of each stream, by its name
   * @param others whether streams that are not named are told whole, or have not begun
   * @param day as of which things are due: it stands still, so that events alone make a difference
   */
  record Retold(@Nullable Moment of, Map<String, Integer> events, boolean others, LocalDate day)
      implements Moment {
    public Retold {
      events = Map.copyOf(events);
    }
  }
}
