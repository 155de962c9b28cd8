package cn.outturn.query.comparison;

import cn.outturn.project.ProjectEvent;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps a line of each project's years, and of each indicator through them. */
@Component
class ComparisonProjection implements Projection<ProjectEvent> {

  static final Table<YearRow> YEARS = Table.ofProjects("comparison_year", YearRow.class, "year");
  static final Table<IndicatorRow> INDICATORS =
      Table.ofProjects("comparison_indicator", IndicatorRow.class, "year", "indicator");

  @Override
  public String name() {
    return "comparison";
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
    return List.of(YEARS, INDICATORS);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    return ComparisonRows.of(history);
  }
}
