package cn.outturn.deploy.benchmark;

import cn.outturn.command.district.Settings;
import cn.outturn.command.project.Project;
import cn.outturn.command.project.Setting;
import cn.outturn.deploy.load.DistrictStory;
import cn.outturn.deploy.load.ProjectStory;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import java.util.List;

/** A project of the generated history, as far as its story has been told. */
final class LivingProject {

  private final ProjectId id;
  private final Settings district;
  private final ProjectStory story;
  private Project project = Project.UNDECLARED;
  private long version = -1;

  LivingProject(ProjectId id, Settings district, long seed) {
    this.id = id;
    this.district = district;
    story =
        new ProjectStory(
            DistrictStory.UNITS.get(Math.floorMod(seed, DistrictStory.UNITS.size())), seed);
  }

  boolean isOver() {
    return !story.hasNext();
  }

  /** Decided by the rules of the application. */
  List<? extends ProjectEvent> act() {
    var setting =
        new Setting(
            id.code(),
            ProjectStory.LATER,
            GeneratedHistory.CLERK,
            district,
            other -> Project.UNDECLARED);
    List<? extends ProjectEvent> events = project.decide(story.next(), setting);
    for (ProjectEvent event : events) {
      project = project.evolve(event);
    }
    return events;
  }

  String stream() {
    return id.toString();
  }

  long nextVersion() {
    return ++version;
  }

  ProjectId id() {
    return id;
  }
}
