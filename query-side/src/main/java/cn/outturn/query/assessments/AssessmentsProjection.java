package cn.outturn.query.assessments;

import cn.outturn.project.ProjectEvent;
import cn.outturn.project.ProjectId;
import cn.outturn.query.history.History;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rows;
import cn.outturn.query.projection.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps how every year was judged, line by line. */
@Component
class AssessmentsProjection implements Projection<ProjectEvent> {

  static final Table<AssessmentRow> ASSESSMENTS =
      Table.ofProjects("assessment", AssessmentRow.class, "year");
  static final Table<ItemRow> ITEMS =
      Table.ofProjects("assessment_item", ItemRow.class, "year", "line");

  @Override
  public String name() {
    return "assessments";
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
    return List.of(ASSESSMENTS, ITEMS);
  }

  @Override
  public Rows rows(History<ProjectEvent> history) {
    ProjectId project = ProjectId.parse(history.stream());
    var judgements = new Judgements(history);
    List<AssessmentRows> years =
        judgements.years().entrySet().stream()
            .map(
                year ->
                    new AssessmentRows(
                        project, judgements.declaration(), year.getKey(), year.getValue()))
            .toList();
    return new Rows()
        .in(ASSESSMENTS, years.stream().map(AssessmentRows::assessment).toList())
        .in(ITEMS, years.stream().flatMap(year -> year.items().stream()).toList());
  }
}
