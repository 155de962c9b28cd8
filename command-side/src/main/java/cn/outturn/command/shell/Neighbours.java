package cn.outturn.command.shell;

import cn.outturn.caller.Caller;
import cn.outturn.command.district.District;
import cn.outturn.command.project.Project;
import cn.outturn.command.project.Setting;
import cn.outturn.command.project.Standing;
import cn.outturn.district.DistrictEvent;
import cn.outturn.district.DistrictGone;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Refused;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a project sees around it when it decides: its district and the other projects there. Read
 * from their streams, without locking them.
 */
@Component
class Neighbours {

  private record Known(District district, long version) {}

  /** Those that have acted last. A few kilobytes each: thousands at rest should cost nothing. */
  private static final int DISTRICTS_KEPT = 500;

  private final EventStore events;
  private final Clock clock;

  /** A district changes a few times a year: kept, and only what is newer is read. */
  private final ConcurrentMap<DistrictId, Known> districts =
      Caffeine.newBuilder().maximumSize(DISTRICTS_KEPT).<DistrictId, Known>build().asMap();

  Neighbours(EventStore events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void forget(DistrictGone gone) {
    districts.remove(gone.district());
  }

  /**
   * What a command makes of a project that stands so: for its stream, and for a copy of it.
   *
   * @throws Refused if the district may not act now, the caller may not, or a rule forbids it
   */
  List<ProjectEvent> decide(
      ProjectId project, Standing standing, ProjectCommand command, Caller caller) {
    var setting =
        new Setting(
            project.code(),
            LocalDate.now(clock),
            caller.user(),
            district(project.district()).settings(),
            code -> code.equals(project.code()) ? standing.project() : other(project, code));
    return standing.decide(command, caller, setting);
  }

  private District district(DistrictId id) {
    Known known = districts.getOrDefault(id, new Known(new District.Unregistered(), -1));
    District district = known.district();
    long version = known.version();
    DomainEventStream newer = events.readEvents(id.toString(), version + 1);
    while (newer.hasNext()) {
      var message = newer.next();
      district = district.evolve((DistrictEvent) message.getPayload());
      version = message.getSequenceNumber();
    }
    if (version > known.version()) {
      districts.put(id, new Known(district, version));
    }
    return district;
  }

  private Project other(ProjectId self, ProjectCode code) {
    String stream = new ProjectId(self.district(), code).toString();
    return Project.replay(
        () ->
            events
                .readEvents(stream)
                .asStream()
                .map(message -> (ProjectEvent) message.getPayload())
                .iterator());
  }
}
