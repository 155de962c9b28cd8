package cn.outturn.query.comparison;

import cn.outturn.access.Scope;
import cn.outturn.query.question.Questions;
import cn.outturn.time.FiscalYear;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads a district's years in one statement over one index. */
@Repository
class DistrictYears {

  /**
   * Money counts what holds it: parts, not their parents. Judgements count every judged project.
   */
  private static final String STATEMENT =
      """
      select y.year, %1$s as unit, %2$s as unit_name,
        count(*) filter (where not y.has_parts)::int as projects,
        count(*) filter (where not y.has_parts and y.adjusted is null)::int as without_budget,
        (sum(y.requested) filter (where not y.has_parts))::bigint as requested,
        (sum(y.initial) filter (where not y.has_parts))::bigint as initial,
        (sum(y.adjusted) filter (where not y.has_parts))::bigint as adjusted,
        (sum(y.executed) filter (where not y.has_parts))::bigint as executed,
        count(*) filter (where y.self_assessed)::int as self_assessed,
        count(y.score)::int as scored,
        round(avg(y.score), 2) as average_score,
        count(*) filter (where y.grade = 'EXCELLENT')::int as excellent,
        count(*) filter (where y.grade = 'GOOD')::int as good,
        count(*) filter (where y.grade = 'FAIR')::int as fair,
        count(*) filter (where y.grade = 'POOR')::int as poor,
        count(y.evaluated_score)::int as evaluated,
        round(avg(y.evaluated_score), 2) as average_evaluated,
        count(*) filter (where y.evaluated_grade = 'EXCELLENT')::int as evaluated_excellent,
        count(*) filter (where y.evaluated_grade = 'GOOD')::int as evaluated_good,
        count(*) filter (where y.evaluated_grade = 'FAIR')::int as evaluated_fair,
        count(*) filter (where y.evaluated_grade = 'POOR')::int as evaluated_poor
      from read_model.comparison_year y
      %3$s
      where y.district_id = :district%4$s
      group by y.year, %1$s
      order by y.year, %1$s
      """;

  private static final String UNIT_NAMES =
      "left join read_model.unit u on u.district_id = y.district_id and u.code = y.unit";

  private final Questions questions;

  DistrictYears(Questions questions) {
    this.questions = questions;
  }

  /**
   * @param from the first year; absent: from the beginning
   * @param to the last year; absent: to the end
   * @param byUnit a line a unit and year, of the unit's own projects
   */
  List<DistrictComparison.Found> lines(
      Scope scope, @Nullable FiscalYear from, @Nullable FiscalYear to, boolean byUnit) {
    var parameters = new HashMap<String, Object>();
    var filter = new StringBuilder();
    if (from != null) {
      filter.append(" and y.year >= :from");
      parameters.put("from", from.value());
    }
    if (to != null) {
      filter.append(" and y.year <= :to");
      parameters.put("to", to.value());
    }
    String statement =
        byUnit
            ? STATEMENT.formatted("y.unit", "max(u.name)", UNIT_NAMES, filter)
            : STATEMENT.formatted("null::text", "null::text", "", filter);
    return questions.list(scope, DistrictComparison.Found.class, statement, parameters);
  }
}
