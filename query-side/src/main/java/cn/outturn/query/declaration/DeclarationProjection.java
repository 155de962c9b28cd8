package cn.outturn.query.declaration;

import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps one sheet a project. */
@Component
class DeclarationProjection implements Projection<ProjectEvent> {

  static final Table<DeclarationRow> DECLARATION =
      Table.ofProjects("declaration", DeclarationRow.class);

  @Override
  public String name() {
    return "declaration";
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
    return List.of(DECLARATION);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    Sheet sheet = Drafting.sheet(history);
    var row =
        new DeclarationRow(
            history.district(),
            ProjectId.parse(history.stream()).code(),
            sheet.declaration().name(),
            sheet.declaration().unit(),
            sheet.declaration().department(),
            asked(sheet.horizons()),
            sheet,
            history.version(),
            history.events().getLast().at());
    return new Rows().in(DECLARATION, List.of(row));
  }

  private static List<Asked> asked(List<HorizonSheet> horizons) {
    return horizons.stream()
        .flatMap(
            h -> h.total() == null ? Stream.empty() : Stream.of(new Asked(h.horizon(), h.total())))
        .toList();
  }
}
