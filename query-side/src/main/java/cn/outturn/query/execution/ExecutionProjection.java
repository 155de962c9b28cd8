package cn.outturn.query.execution;

import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the money of every project by year and source, beside what its papers claim of it. */
@Component
class ExecutionProjection implements Projection<ProjectEvent> {

  static final Table<ProjectRow> PROJECTS = Table.ofProjects("execution_project", ProjectRow.class);
  static final Table<ExecutionRow> MONEY =
      Table.ofProjects("execution", ExecutionRow.class, "year", "source");
  static final Table<MidTermRow> MID_TERM =
      Table.ofProjects("execution_mid_term", MidTermRow.class, "from_year", "to_year", "source");
  static final Table<ClaimRow> CLAIMS =
      Table.ofProjects("execution_claim", ClaimRow.class, "year", "n");

  @Override
  public String name() {
    return "execution";
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
    return List.of(PROJECTS, MONEY, MID_TERM, CLAIMS);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    return ProjectMoney.of(history).rows();
  }
}
