package cn.outturn.query.register;

import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps one line a project. */
@Component
class RegisterProjection implements Projection<ProjectEvent> {

  static final Table<RegisterRow> REGISTER = Table.ofProjects("register", RegisterRow.class);

  @Override
  public String name() {
    return "register";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Class<ProjectEvent> vocabulary() {
    return ProjectEvent.class;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(REGISTER);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    return new Rows().in(REGISTER, List.of(Standing.of(history)));
  }
}
