package cn.outturn.query.comparison;

import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Questions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Reads one project's years; a parent's money is what its parts hold, added up here. */
@Repository
class ComparisonRepository {

  /**
   * The project and everything it has taken in, at any depth; a part belongs if both sides say so.
   */
  private static final String FAMILY =
      """
      with recursive family (project_code, has_parts, parts) as (
        select y.project_code, y.has_parts, y.parts
        from read_model.comparison_year y
        where y.district_id = :district and y.project_code = :project
        union
        select y.project_code, y.has_parts, y.parts
        from family
        cross join lateral jsonb_array_elements_text(family.parts) as taken (code)
        join read_model.comparison_year y
          on y.district_id = :district
          and y.project_code = taken.code
          and y.parent = family.project_code)
      """;

  private static final String HEAD =
      FAMILY
          + """
          select y.project_code, y.name,
            coalesce(
              (select jsonb_agg(f.project_code order by f.project_code)
               from family f
               where not f.has_parts and f.project_code <> :project),
              '[]'::jsonb) as added_up_from
          from read_model.comparison_year y
          where y.district_id = :district and y.project_code = :project
          limit 1
          """;

  private static final String YEARS =
      FAMILY
          + """
          select coalesce(y.year, held.year) as year, y.goal,
            held.requested, held.initial, held.adjusted, held.executed,
            coalesce(y.self_assessed, false) as self_assessed, y.score, y.grade, y.rule_set,
            y.evaluator, y.evaluated_score, y.evaluated_grade,
            coalesce(y.indicators, 0) as indicators
          from (
            select own.*
            from read_model.comparison_year own
            where own.district_id = :district and own.project_code = :project) y
          full join (
            select part.year,
              sum(part.requested)::bigint as requested,
              sum(part.initial)::bigint as initial,
              sum(part.adjusted)::bigint as adjusted,
              sum(part.executed)::bigint as executed
            from family
            join read_model.comparison_year part
              on part.district_id = :district and part.project_code = family.project_code
            where not family.has_parts
            group by part.year) held
            on held.year = y.year
          order by 1
          """;

  private static final String INDICATORS =
      """
      select district_id, project_code, year, indicator, place, line, joined, origin, why, name,
        level_one, level_two, unit, target, original_target, actual, actual_from, attainment,
        points, score, given_score
      from read_model.comparison_indicator
      where district_id = :district and project_code = :project
      order by year, place
      """;

  private final Questions questions;

  ComparisonRepository(Questions questions) {
    this.questions = questions;
  }

  Optional<ProjectComparison.Head> head(Scope scope, ProjectCode project) {
    return questions.one(scope, ProjectComparison.Head.class, HEAD, of(project));
  }

  List<ComparedYear.Found> years(Scope scope, ProjectCode project) {
    return questions.list(scope, ComparedYear.Found.class, YEARS, of(project));
  }

  List<IndicatorRow> indicators(Scope scope, ProjectCode project) {
    return questions.list(scope, IndicatorRow.class, INDICATORS, of(project));
  }

  private static Map<String, ?> of(ProjectCode project) {
    return Map.of("project", project.value());
  }
}
