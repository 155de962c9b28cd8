package cn.outturn.deploy.sample;

import cn.outturn.command.district.District;
import cn.outturn.command.project.Project;
import cn.outturn.command.project.Setting;
import cn.outturn.district.DistrictCommand;
import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A desk without a server: the rules themselves decide, repetitions are recognised by their key,
 * and a version that is not the last one is refused.
 */
final class PaperDesk implements Desk {

  /** After every fact of the sample: no clock decides whether a test passes. */
  private static final LocalDate TODAY = LocalDate.of(2023, 12, 31);

  private final Map<DistrictId, District> districts = new HashMap<>();
  private final Map<ProjectId, Project> projects = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, Answer> answered = new HashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final Map<ProjectId, List<ProjectEvent>> happened = new HashMap<>();

  @Override
  public Answer send(Request request) {
    keys.add(request.key());
    Answer before = answered.get(request.key());
    if (before != null) {
      return before;
    }
    String stream = request.script().district() + request.step().stream();
    Long version = versions.get(stream);
    if (request.ifMatch() == null
        ? !request.step().begins()
        : !request.ifMatch().equals("\"" + version + "\"")) {
      return new Answer(412, null, "rests on " + request.ifMatch() + ", it is at " + version);
    }
    try {
      long after = (version == null ? -1 : version) + decide(request);
      versions.put(stream, after);
      var answer = new Answer(200, "\"" + after + "\"", "");
      answered.put(request.key(), answer);
      return answer;
    } catch (Refused refused) {
      return new Answer(422, null, refused.faults().toString());
    }
  }

  /** The keys of all requests, in order. */
  List<String> keys() {
    return keys;
  }

  /** Everything of one kind that happened to a project, in order. */
  <E> List<E> happened(Class<E> kind, String district, String code) {
    ProjectId id = new ProjectId(new DistrictId(district), new ProjectCode(code));
    return happened.getOrDefault(id, List.of()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Everything of one kind that happened to any project. */
  <E> List<E> happened(Class<E> kind) {
    return happened.values().stream()
        .flatMap(List::stream)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private Project project(String district, String code) {
    return projects.getOrDefault(
        new ProjectId(new DistrictId(district), new ProjectCode(code)), Project.UNDECLARED);
  }

  /** Somebody else was at a project in between. */
  void touch(Script script, String stream) {
    versions.merge(script.district() + stream, 1L, Long::sum);
  }

  private int decide(Request request) {
    Object command = Bodies.command(request.step());
    DistrictId id = request.script().district();
    District district = districts.getOrDefault(id, new District.Unregistered());
    if (command instanceof DistrictCommand own) {
      var events = district.decide(id, own);
      for (var event : events) {
        district = district.evolve(event);
      }
      districts.put(id, district);
      return events.size();
    }
    var code = new ProjectCode(request.step().stream().substring("/api/projects/".length()));
    Setting setting =
        new Setting(
            code,
            TODAY,
            request.account().name(),
            district.settings(),
            other -> project(id.value(), other.value()));
    Project project = project(id.value(), code.value());
    var events = project.decide((ProjectCommand) command, setting);
    for (var event : events) {
      project = project.evolve(event);
    }
    ProjectId self = new ProjectId(id, code);
    projects.put(self, project);
    happened.computeIfAbsent(self, _ -> new ArrayList<>()).addAll(events);
    return events.size();
  }
}
