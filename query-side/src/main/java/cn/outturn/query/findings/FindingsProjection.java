package cn.outturn.query.findings;

import cn.outturn.project.Declaration;
import cn.outturn.project.DeclarationEvent.DeclarationRevised;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.history.Recorded;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Keeps one line a finding. */
@Component
class FindingsProjection implements Projection<ProjectEvent> {

  static final Table<FindingRow> FINDINGS =
      Table.ofProjects("finding", FindingRow.class, "finding");

  @Override
  public String name() {
    return "findings";
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
    return List.of(FINDINGS);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    ProjectId project = ProjectId.parse(history.stream());
    Declaration declaration = declaration(history);
    return new Rows()
        .in(
            FINDINGS,
            Life.all(history).values().stream()
                .map(life -> FindingRow.of(project, declaration, life))
                .toList());
  }

  private static Declaration declaration(History<ProjectEvent> history) {
    Declaration declaration = null;
    for (Recorded<ProjectEvent> recorded : history.events()) {
      if (recorded.event() instanceof ProjectDeclared(var first)) {
        declaration = first;
      } else if (recorded.event() instanceof DeclarationRevised(var changed, _)) {
        declaration = changed;
      }
    }
    return Objects.requireNonNull(declaration, () -> history.stream() + " was never declared");
  }
}
