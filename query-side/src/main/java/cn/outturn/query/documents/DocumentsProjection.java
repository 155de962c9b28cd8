package cn.outturn.query.documents;

import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps one line for each place at which a document stands. */
@Component
class DocumentsProjection implements Projection<ProjectEvent> {

  static final Table<DocumentRow> DOCUMENTS =
      Table.ofProjects("basis_document", DocumentRow.class, "pointer");

  @Override
  public String name() {
    return "documents";
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
    return List.of(DOCUMENTS);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    return new Rows().in(DOCUMENTS, Uses.of(ProjectId.parse(history.stream()), history));
  }
}
