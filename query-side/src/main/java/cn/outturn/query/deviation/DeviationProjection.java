package cn.outturn.query.deviation;

import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what every checkpoint has seen, and what was said and done about it. */
@Component
class DeviationProjection implements Projection<ProjectEvent> {

  static final Table<DeviationRow> TABLE =
      Table.ofProjects("deviation", DeviationRow.class, "year", "quarter", "subject");

  @Override
  public String name() {
    return "deviation";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Class<ProjectEvent> vocabulary() {
    return ProjectEvent.class;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(TABLE);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    var rows = new DeviationRows(ProjectId.parse(history.stream()), new Monitoring(history));
    return new Rows().in(TABLE, rows.all());
  }
}
