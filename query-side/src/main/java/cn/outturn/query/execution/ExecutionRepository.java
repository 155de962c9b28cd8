package cn.outturn.query.execution;

import cn.outturn.access.Scope;
import cn.outturn.project.ProjectCode;
import cn.outturn.query.question.Questions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Reads one project's money; a parent's is what its parts hold, added up here. */
@Repository
class ExecutionRepository {

  /**
   * The project and everything it has taken in, at any depth; a part belongs if both sides say so.
   */
  private static final String FAMILY =
      """
      with recursive family (project_code, has_parts, parts) as (
        select p.project_code, p.has_parts, p.parts
        from read_model.execution_project p
        where p.district_id = :district and p.project_code = :project
        union
        select p.project_code, p.has_parts, p.parts
        from family
        cross join lateral jsonb_array_elements_text(family.parts) as taken (code)
        join read_model.execution_project p
          on p.district_id = :district
          and p.project_code = taken.code
          and p.parent = family.project_code)
      """;

  private static final String HEAD =
      FAMILY
          + """
          select p.project_code, p.name, p.unit, p.parent,
            coalesce(
              (select jsonb_agg(f.project_code order by f.project_code)
               from family f
               where not f.has_parts and f.project_code <> :project),
              '[]'::jsonb) as added_up_from
          from read_model.execution_project p
          where p.district_id = :district and p.project_code = :project
          """;

  private static final String MONEY =
      FAMILY
          + """
          select e.year, e.source as key, null::text as name, null::text as parent,
            jsonb_path_query_array(jsonb_agg(e.carry), '$[*][*]') as carry,
          """
          + Sums.COLUMNS
          + """
          from family
          join read_model.execution e
            on e.district_id = :district and e.project_code = family.project_code
          where not family.has_parts
          group by grouping sets ((e.year, e.source), (e.year), ())
          order by e.year nulls last, e.source nulls first
          """;

  private static final String MID_TERM =
      FAMILY
          + """
          select m.from_year as "from", m.to_year as "to", 'mid-term-plan' as basis,
            sum(m.amount)::bigint as requested
          from family
          join read_model.execution_mid_term m
            on m.district_id = :district and m.project_code = family.project_code
          where not family.has_parts
          group by m.from_year, m.to_year
          """;

  private static final String OWN_PLANS =
      """
      select year, sum(requested)::bigint as requested
      from read_model.execution
      where district_id = :district and project_code = :project and has_parts
      group by year
      having sum(requested) is not null
      """;

  private static final String CLAIMS =
      """
      select year, origin, kind, what, amount, percent, returned
      from read_model.execution_claim
      where district_id = :district and project_code = :project
      order by year, n
      """;

  private final Questions questions;

  ExecutionRepository(Questions questions) {
    this.questions = questions;
  }

  Optional<Head> head(Scope scope, ProjectCode project) {
    return questions.one(scope, Head.class, HEAD, of(project));
  }

  /** A year's total, then its sources, year by year; at last the total of all years. */
  List<Sums> money(Scope scope, ProjectCode project) {
    return questions.list(scope, Sums.class, MONEY, of(project));
  }

  List<MultiYear> midTerm(Scope scope, ProjectCode project) {
    return questions.list(scope, MultiYear.class, MID_TERM, of(project));
  }

  List<OwnPlan> ownPlans(Scope scope, ProjectCode project) {
    return questions.list(scope, OwnPlan.class, OWN_PLANS, of(project));
  }

  List<Claimed> claims(Scope scope, ProjectCode project) {
    return questions.list(scope, Claimed.class, CLAIMS, of(project));
  }

  private static Map<String, ?> of(ProjectCode project) {
    return Map.of("project", project.value());
  }
}
