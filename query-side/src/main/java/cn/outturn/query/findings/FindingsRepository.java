package cn.outturn.query.findings;

import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Filter;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what the checks have found. */
@Repository
class FindingsRepository {

  private static final String LINES =
      """
      select f.project_code, f.project_name, f.unit, f.finding, f.check_id as "check", f.year,
        f.severity, f.kind, f.version, f.state, f.places, f.computed, f.printed, f.raised_at,
        f.changed_at, f.reopened, f.explanation, f.waiver, f.history
      from read_model.finding f
      where %s
      order by %s
      """;

  private static final String GRAVEST =
      "case f.severity when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end";

  private static final String BY_YEAR =
      "f.year nulls first, " + GRAVEST + ", f.raised_at, f.finding";

  /** What is settled stands behind what counts, what is answered behind what is open. */
  private static final String WORST_AND_OLDEST_FIRST =
      "case f.state when 'OPEN' then 0 when 'SETTLED' then 2 else 1 end, "
          + GRAVEST
          + ", f.raised_at, f.project_code, f.finding";

  private static final String COUNTS =
      """
      select f.severity, f.state, f.check_id as "check", f.unit, u.name as unit_name,
        count(*) as findings
      from read_model.finding f
      left join read_model.unit u on u.district_id = f.district_id and u.code = f.unit
      where %s
      group by f.severity, f.state, f.check_id, f.unit, u.name
      """;

  private final Questions questions;

  FindingsRepository(Questions questions) {
    this.questions = questions;
  }

  /**
   * @throws Refused if there is no such project
   */
  List<FindingLine> ofProject(Scope scope, ProjectCode project, Filter filter) {
    filter.where("f.project_code = :project", "project", project);
    List<FindingLine> lines =
        questions.list(
            scope,
            FindingLine.class,
            LINES.formatted(filter.conditions(), BY_YEAR),
            filter.values());
    if (lines.isEmpty() && !questions.knows(scope, project, "findings")) {
      throw new Refused(Rule.PROJECT_UNKNOWN, project.value());
    }
    return lines;
  }

  Page<FindingLine> worstAndOldestFirst(Scope scope, Filter filter, int page, int size) {
    return questions.page(
        scope,
        FindingLine.class,
        LINES.formatted(filter.conditions(), WORST_AND_OLDEST_FIRST),
        filter.values(),
        page,
        size);
  }

  /**
   * @param year none: all of them, and what is about projects as a whole
   */
  FindingsSummary summary(Scope scope, @Nullable FiscalYear year) {
    Filter filter = Filter.on("f").where("f.year = :year", "year", year);
    return FindingsSummary.of(
        year,
        questions.list(
            scope,
            FindingsSummary.Count.class,
            COUNTS.formatted(filter.conditions()),
            filter.values()));
  }
}
