package cn.outturn.deploy.past;

import cn.outturn.caller.Caller;
import cn.outturn.caller.Role;
import cn.outturn.caller.UserId;
import cn.outturn.command.district.District;
import cn.outturn.command.project.Project;
import cn.outturn.command.project.Setting;
import cn.outturn.command.shell.Conduct;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Refused;
import cn.outturn.time.China;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * What a district recorded, and when: decided by the application's own rules as of dates that are
 * long gone, for no command can be sent in the past.
 */
public final class Chronicle {

  private static final UserId CLERK = new UserId("clerk-1");

  private final DistrictId id;
  private District district = new District.Unregistered();
  private final Map<ProjectCode, Project> projects = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final List<DomainEventMessage<?>> events = new ArrayList<>();

  public Chronicle(String district) {
    id = new DistrictId(district);
  }

  /**
   * @throws Refused as the command would have been
   */
  public void recorded(Instant at, DistrictCommand command) {
    List<Object> made = new ArrayList<>();
    for (var event : district.decide(id, command)) {
      district = district.evolve(event);
      made.add(event);
    }
    append("District", id.toString(), at, made);
  }

  /**
   * @throws Refused as the command would have been
   */
  public void recorded(Instant at, String project, ProjectCommand command) {
    var code = new ProjectCode(project);
    var setting = new Setting(code, China.dayOf(at), CLERK, district.settings(), this::project);
    List<? extends ProjectEvent> made = project(code).decide(command, setting);
    for (ProjectEvent event : made) {
      projects.put(code, project(code).evolve(event));
    }
    append("Project", new ProjectId(id, code).toString(), at, made);
  }

  private Project project(ProjectCode code) {
    return projects.getOrDefault(code, Project.UNDECLARED);
  }

  /** Events of one command a millisecond apart, as a store would have them at the closest. */
  private void append(String type, String stream, Instant at, List<?> made) {
    var caller = new Caller(id, CLERK, Set.of(Role.CLERK), null);
    MetaData conduct =
        new Conduct(caller, UUID.randomUUID().toString(), "0".repeat(64), null).toMetaData();
    for (int i = 0; i < made.size(); i++) {
      events.add(
          new GenericDomainEventMessage<>(
              type,
              stream,
              versions.merge(stream, 0L, (last, _) -> last + 1),
              made.get(i),
              conduct,
              UUID.randomUUID().toString(),
              at.plusMillis(i)));
    }
  }

  /** In the order in which they were recorded. */
  public List<DomainEventMessage<?>> events() {
    return events;
  }

  /** The first events of it, as another district's. */
  List<DomainEventMessage<?>> beginning(int count, String twin) {
    List<DomainEventMessage<?>> copies = new ArrayList<>();
    for (DomainEventMessage<?> event : events.subList(0, count)) {
      var caller = new Caller(new DistrictId(twin), CLERK, Set.of(Role.CLERK), null);
      copies.add(
          new GenericDomainEventMessage<>(
              event.getType(),
              event.getAggregateIdentifier().replace(id.value(), twin),
              event.getSequenceNumber(),
              event.getPayload(),
              new Conduct(
                      caller,
                      String.valueOf(event.getMetaData().get("idempotencyKey")),
                      "0".repeat(64),
                      null)
                  .toMetaData(),
              UUID.randomUUID().toString(),
              event.getTimestamp()));
    }
    return copies;
  }
}
