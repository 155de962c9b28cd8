package cn.outturn.query.scoring;

import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what every submitted self-assessment was scored from. */
@Component
class ScoringProjection implements Projection<ProjectEvent> {

  static final Table<BasisRow> BASES = Table.ofProjects("scoring_basis", BasisRow.class, "year");

  @Override
  public String name() {
    return "scoring";
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
    return List.of(BASES);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    return new Rows().in(BASES, new Submissions(history).rows(ProjectId.parse(history.stream())));
  }
}
