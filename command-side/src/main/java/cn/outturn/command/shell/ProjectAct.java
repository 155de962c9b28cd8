package cn.outturn.command.shell;

import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on its way to the project it is for. */
public record ProjectAct(@TargetAggregateIdentifier ProjectId project, ProjectCommand command)
    implements Addressed {

  @Override
  public DistrictId district() {
    return project.district();
  }
}
