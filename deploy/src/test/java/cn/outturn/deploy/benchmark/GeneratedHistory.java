package cn.outturn.deploy.benchmark;

import cn.outturn.caller.Caller;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.command.district.District;
import cn.outturn.command.district.Settings;
import cn.outturn.command.shell.Conduct;
import cn.outturn.deploy.load.DistrictStory;
import cn.outturn.deploy.load.ProjectStory;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * What many districts would have recorded in two years, decided by the application's own rules. The
 * projects live at the same time: a stream's events lie as far apart as they do in a real store.
 */
final class GeneratedHistory {

  static final UserId CLERK = new UserId("clerk-1");

  private static final int EVENTS_OF_A_PROJECT = 49;

  /** More of them wait until others are over, so that memory stays bounded. */
  private static final int LIVING = 25_000;

  private static final Instant BEGINNING =
      ProjectStory.FIRST.firstDay().atStartOfDay().toInstant(ZoneOffset.UTC);

  private final Random random = new Random(4711);
  private final List<Settings> districts = new ArrayList<>();
  private final Consumer<DomainEventMessage<?>> store;
  private final Duration between;
  private final long projects;
  private long told;

  private GeneratedHistory(long events, Consumer<DomainEventMessage<?>> store) {
    this.store = store;
    projects = Math.max(1, events / EVENTS_OF_A_PROJECT);
    between = Duration.ofDays(730).dividedBy(events);
  }

  /** Gives the store about so many events, in the order in which they were recorded. */
  static long tell(long events, int districts, Consumer<DomainEventMessage<?>> store) {
    var history = new GeneratedHistory(events, store);
    for (int i = 0; i < districts; i++) {
      history.registerDistrict(district(i));
    }
    history.letProjectsLive();
    return history.told;
  }

  static DistrictId district(int number) {
    return new DistrictId(Integer.toString(500_001 + number));
  }

  private void registerDistrict(DistrictId id) {
    District district = new District.Unregistered();
    long version = 0;
    for (DistrictCommand command : DistrictStory.of("区" + id)) {
      for (var event : district.decide(id, command)) {
        district = district.evolve(event);
        record("District", id.toString(), version++, event, conduct(id));
      }
    }
    districts.add(district.settings());
  }

  private void letProjectsLive() {
    List<LivingProject> living = new ArrayList<>();
    for (long begun = 0; begun < projects || !living.isEmpty(); ) {
      if (begun < projects && living.size() < LIVING) {
        living.add(project(begun++));
        continue;
      }
      int turn = random.nextInt(living.size());
      LivingProject project = living.get(turn);
      MetaData conduct = conduct(project.id().district());
      for (var event : project.act()) {
        record("Project", project.stream(), project.nextVersion(), event, conduct);
      }
      if (project.isOver()) {
        living.set(turn, living.getLast());
        living.removeLast();
      }
    }
  }

  /** Every district has the same codes. */
  private LivingProject project(long number) {
    int district = (int) (number % districts.size());
    var code = new ProjectCode("T%06d".formatted(number / districts.size()));
    return new LivingProject(
        new ProjectId(district(district), code), districts.get(district), random.nextLong());
  }

  private void record(String type, String stream, long version, Object event, MetaData conduct) {
    store.accept(
        new GenericDomainEventMessage<>(
            type,
            stream,
            version,
            event,
            conduct,
            uuid(),
            BEGINNING.plus(between.multipliedBy(told++))));
  }

  /** As long as what a command's metadata hands on to its events. */
  private MetaData conduct(DistrictId district) {
    var caller = new Caller(district, CLERK, Set.of(Role.CLERK), DistrictStory.UNITS.getFirst());
    String hash = "%016x".formatted(random.nextLong()).repeat(4);
    String message = uuid();
    return new Conduct(caller, uuid(), hash, null)
        .toMetaData()
        .and("traceId", message)
        .and("correlationId", message);
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
