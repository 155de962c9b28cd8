package cn.outturn.query.assessments;

import cn.outturn.access.Scope;
import cn.outturn.district.UnitCode;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Page;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.rules.Grade;
import cn.outturn.time.FiscalYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads how years were judged. */
@Repository
class AssessmentsRepository {

  private static final String YEARS =
      """
      select a.year, to_jsonb(a) as assessment, a.attained, a.report, a.claims,
        (select jsonb_agg(to_jsonb(i) order by i.place)
         from read_model.assessment_item i
         where i.district_id = :district and i.project_code = :project and i.year = a.year) as items
      from read_model.assessment a
      where a.district_id = :district and a.project_code = :project
      order by a.year
      """;

  private static final String RANKED =
      """
      select a.project_code, a.project_name, a.unit, a.year, a.stage, a.submissions, a.submitted,
        a.rule_set, a.points, a.total, a.grade, a.decided_total, a.decided_grade, a.undecided,
        a.execution_score, a.own_total, a.difference,
        a.printed_totals, a.printed_totals_agree, a.evaluations, a.returns,
        a.published_channel, a.published_on
      from read_model.assessment a
      where a.district_id = :district%s
      order by a.year desc, (a.stage = 'RETURNED'), a.total desc nulls last, a.project_code
      """;

  private static final String OF_YEAR = "\n  and a.year = :year";

  private static final String OF_GRADE = "\n  and a.grade = :grade";

  private static final String OF_UNIT_OR_BELOW =
      """

      and a.unit in (
        with recursive below (code) as (
          select cast(:unit as text)
          union
          select u.code from read_model.unit u join below on u.parent = below.code
          where u.district_id = :district)
        select code from below)\
      """;

  private static final String COUNTS =
      """
      select
        count(*) filter (where stands) as assessed,
        count(*) filter (where not stands) as returned,
        count(*) filter (where stands and total is null) as not_computable,
        count(*) filter (where stands and points <> 100) as not_of_hundred,
        count(*) filter (where stands and not printed_totals_agree) as printed_otherwise,
        count(*) filter (where stands and grade = 'EXCELLENT') as excellent,
        count(*) filter (where stands and grade = 'GOOD') as good,
        count(*) filter (where stands and grade = 'FAIR') as fair,
        count(*) filter (where stands and grade = 'POOR') as poor,
        sum(total) filter (where stands) as sum
      from (
        select stage <> 'RETURNED' as stands, points, total, grade, printed_totals_agree
        from read_model.assessment
        where district_id = :district and year = :year) counted
      """;

  private final Questions questions;

  AssessmentsRepository(Questions questions) {
    this.questions = questions;
  }

  /**
   * @throws Refused if there is no such project
   */
  List<AssessedYear> years(Scope scope, ProjectCode project) {
    Map<String, ?> parameters = Map.of("project", project);
    List<AssessedYear> years = questions.list(scope, AssessedYear.class, YEARS, parameters);
    if (years.isEmpty() && !questions.knows(scope, project, "assessments")) {
      throw new Refused(Rule.PROJECT_UNKNOWN, project.value());
    }
    return years;
  }

  Page<Assessment> ranked(
      Scope scope,
      @Nullable FiscalYear year,
      @Nullable Grade grade,
      @Nullable UnitCode unit,
      int page,
      int size) {
    var filter = new StringBuilder();
    var parameters = new HashMap<String, Object>();
    if (year != null) {
      filter.append(OF_YEAR);
      parameters.put("year", year);
    }
    if (grade != null) {
      filter.append(OF_GRADE);
      parameters.put("grade", grade);
    }
    if (unit != null) {
      filter.append(OF_UNIT_OR_BELOW);
      parameters.put("unit", unit);
    }
    return questions.page(
        scope, Assessment.class, RANKED.formatted(filter), parameters, page, size);
  }

  AssessmentSummary summary(Scope scope, FiscalYear year) {
    return questions
        .one(scope, AssessmentSummary.Counts.class, COUNTS, Map.of("year", year))
        .orElseThrow()
        .of(year);
  }
}
