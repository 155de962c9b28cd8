package cn.outturn.query.deviation;

import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.district.Gauges;
import cn.outturn.query.district.GaugesOfDistrict;
import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.question.Filter;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what checkpoints have seen. */
@Repository
class DeviationRepository {

  /**
   * Each line with its light by what the district holds against it now; where that doesn't say, the
   * light that was lit.
   */
  private static final String LIT =
      """
      from read_model.deviation d
      left join jsonb_to_recordset(cast(:periods as jsonb)) as p
          (first int, last int, yellow numeric, green numeric, blue numeric, shares jsonb)
        on d.year between p.first and p.last
      left join jsonb_to_recordset(cast(:calendars as jsonb)) as c (year int, shares jsonb)
        on c.year = d.year
      cross join lateral (select case when d.by_calendar
        then cast(coalesce(c.shares, p.shares) ->> d.quarter as numeric) / 100
        else 1 end as share) s
      cross join lateral (select read_model.attainment(
        d.polarity, d.low * s.share, d.high * s.share, d.actual) as percent) a
      cross join lateral (select coalesce(
        read_model.light(a.percent, p.yellow, p.green, p.blue), d.light) as light) l
      """;

  private static final String LINES =
      """
      select d.project_code, d.project_name, d.unit, d.year, d.quarter, d.subject, d.status,
        l.light, d.cause, d.planned, d.percent, d.polarity, d.low, d.high, d.by_calendar, d.actual,
        d.previous, d.due, d.indicator, d.reading, d.spending, d.detection, d.earlier
      %s
      where %s
      order by %s
      """;

  private static final String IN_ORDER = "d.year, d.quarter, d.place";

  private static final String WORST_FIRST =
      """
      d.year desc,
      case
        when l.light = 'RED' then 0
        when l.light = 'YELLOW' then 1
        when d.status = 'CORRECTION_ORDERED' then 2
        when d.status = 'NOT_COMPARABLE' then 3
        when d.status = 'NOT_MEASURED' then 4
        when l.light = 'BLUE' then 5
        else 6
      end,
      coalesce(a.percent, d.percent), d.project_code, d.quarter, d.place\
      """;

  private static final String COUNTS =
      """
      select d.quarter, l.light, d.cause, d.status, count(*) as subjects
      %s
      where d.district_id = :district and d.year = :year
      group by d.quarter, l.light, d.cause, d.status
      """;

  /** A project is as its worst line is. */
  private static final String PROJECTS =
      """
      select quarter, light, count(*) as projects
      from (
        select d.quarter, d.project_code,
          (array_agg(l.light order by
            array_position(array['RED', 'YELLOW', 'GREEN', 'BLUE'], l.light)))[1] as light
        %s
        where d.district_id = :district and d.year = :year and l.light is not null
        group by d.quarter, d.project_code) worst
      group by quarter, light
      """;

  private final Questions questions;
  private final GaugesOfDistrict gauges;

  DeviationRepository(Questions questions, GaugesOfDistrict gauges) {
    this.questions = questions;
    this.gauges = gauges;
  }

  /**
   * @param year none: all years
   * @param on as of when orders are overdue
   * @throws Refused if there is no such project
   */
  List<DeviationLine> lines(
      Scope scope, ProjectCode project, @Nullable FiscalYear year, LocalDate on) {
    Filter filter =
        Filter.on("d")
            .where("d.project_code = :project", "project", project)
            .where("d.year = :year", "year", year);
    Gauges held = gauges.of(scope);
    List<StoredLine> lines =
        questions.list(
            scope,
            StoredLine.class,
            LINES.formatted(LIT, filter.conditions(), IN_ORDER),
            against(held, filter.values()));
    if (lines.isEmpty() && !questions.knows(scope, project, "deviation")) {
      throw new Refused(Rule.PROJECT_UNKNOWN, project.value());
    }
    return lines.stream().map(new Assembly(held, on)::line).toList();
  }

  Page<DeviationLine> worstFirst(Scope scope, Filter filter, LocalDate on, int page, int size) {
    Gauges held = gauges.of(scope);
    Page<StoredLine> lines =
        questions.page(
            scope,
            StoredLine.class,
            LINES.formatted(LIT, filter.conditions(), WORST_FIRST),
            against(held, filter.values()),
            page,
            size);
    return new Page<>(
        lines.items().stream().map(new Assembly(held, on)::line).toList(),
        lines.page(),
        lines.size(),
        lines.total());
  }

  DeviationSummary summary(Scope scope, FiscalYear year) {
    Map<String, Object> values = against(gauges.of(scope), Map.of("year", year));
    return DeviationSummary.of(
        year,
        questions.list(scope, DeviationSummary.Count.class, COUNTS.formatted(LIT), values),
        questions.list(scope, DeviationSummary.Projects.class, PROJECTS.formatted(LIT), values));
  }

  private static Map<String, Object> against(Gauges held, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("periods", ReadModelJson.write(held.periods()));
    all.put("calendars", ReadModelJson.write(held.calendars()));
    return all;
  }
}
