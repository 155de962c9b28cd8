package cn.outturn.query.deviation;

import cn.outturn.district.DistrictId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what checkpoints have seen. */
@Repository
class DeviationRepository {

  private static final String LINES =
      """
      select d.project_code, d.project_name, d.unit, d.year, d.quarter, d.subject, d.status,
        d.light, d.cause, d.planned, d.percent, d.indicator, d.reading, d.spending, d.detection,
        d.earlier
      from read_model.deviation d
      where %s
      order by %s
      """;

  private static final String IN_ORDER = "d.year, d.quarter, d.place";

  private static final String WORST_FIRST =
      "d.year desc, d.severity, d.percent, d.project_code, d.quarter, d.place";

  private static final String COUNTS =
      """
      select quarter, light, cause, status, count(*) as subjects
      from read_model.deviation
      where district_id = :district and year = :year
      group by quarter, light, cause, status
      """;

  /** The projection has seen every stream there is, even one that has no rows. */
  private static final String SEEN =
      """
      select stream from read_model.projected
      where district_id = :district and stream = :stream and projection = 'deviation'
      """;

  private final Questions questions;

  DeviationRepository(Questions questions) {
    this.questions = questions;
  }

  /**
   * @param year none: all years
   * @throws Refused if there is no such project
   */
  List<DeviationLine> lines(DistrictId district, ProjectCode project, @Nullable FiscalYear year) {
    Filter filter =
        new Filter()
            .where("d.project_code = :project", "project", project)
            .where("d.year = :year", "year", year);
    List<DeviationLine> lines =
        questions.list(
            district,
            DeviationLine.class,
            LINES.formatted(filter.conditions(), IN_ORDER),
            filter.values());
    if (lines.isEmpty() && !seen(new ProjectId(district, project))) {
      throw new Refused(Rule.PROJECT_UNKNOWN, project.value());
    }
    return lines;
  }

  private boolean seen(ProjectId project) {
    return questions
        .one(project.district(), Seen.class, SEEN, Map.of("stream", project.toString()))
        .isPresent();
  }

  private record Seen(String stream) {}

  Page<DeviationLine> worstFirst(DistrictId district, Filter filter, int page, int size) {
    return questions.page(
        district,
        DeviationLine.class,
        LINES.formatted(filter.conditions(), WORST_FIRST),
        filter.values(),
        page,
        size);
  }

  DeviationSummary summary(DistrictId district, FiscalYear year) {
    return DeviationSummary.of(
        year, questions.list(district, DeviationSummary.Count.class, COUNTS, Map.of("year", year)));
  }
}
