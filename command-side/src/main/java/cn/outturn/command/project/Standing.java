package cn.outturn.command.project;

import cn.outturn.caller.Caller;
import cn.outturn.caller.UserId;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import cn.outturn.refusal.Refused;
import java.util.List;

/**
 * Where a project's stream stands: all that its events say, and all that the next decision knows of
 * them. A copy of a stream decides by the same, so that it decides alike.
 */
public record Standing(Project project, Hands hands) {

  /** Before the first event. */
  public static final Standing UNDECLARED = new Standing(Project.UNDECLARED, Hands.NONE);

  /**
   * What the command makes of the project, in order; at least one event.
   *
   * @throws Refused if the caller may not, or a rule forbids it
   */
  public List<ProjectEvent> decide(ProjectCommand command, Caller caller, Setting setting) {
    Authority.verify(command, caller, project, hands, setting.district());
    return List.copyOf(project.decide(command, setting));
  }

  public Standing after(ProjectEvent event, UserId by) {
    return new Standing(project.evolve(event), hands.after(event, by));
  }
}
