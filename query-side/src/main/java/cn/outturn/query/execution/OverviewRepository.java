package cn.outturn.query.execution;

import cn.outturn.access.Scope;
import cn.outturn.district.UnitCode;
import cn.outturn.query.question.Questions;
import cn.outturn.time.FiscalYear;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads a district's money in one statement over one index. What holds money is counted once:
 * parts, and projects without parts; never a parent's plan beside its parts'.
 */
@Repository
class OverviewRepository {

  private static final String STATEMENT =
      """
      with held as materialized (
        select e.* from read_model.execution e
        where e.district_id = :district and not e.has_parts%s)
      select cast(:year as int) as year, null::text as key, null::text as name,
        null::text as parent, null::jsonb as carry,
      %s from held e
      union all
      %s
      order by key nulls first
      """;

  private static final String OF_YEAR = " and e.year = :year";

  private static final String OF_UNIT_OR_BELOW =
      """
       and e.unit in (
          with recursive below (code) as (
            select cast(:unit as text)
            union
            select u.code from read_model.unit u join below on u.parent = below.code
            where u.district_id = :district)
          select code from below)
      """;

  private static final String BY_COLUMN =
      """
      select cast(:year as int) as year, e.%1$s::text as key, null::text as name,
        null::text as parent, null::jsonb as carry,
      %2$s from held e
      group by e.%1$s
      """;

  private static final String BY_YEAR =
      """
      select e.year, e.year::text as key, null::text as name, null::text as parent,
        null::jsonb as carry,
      %s from held e
      group by e.year
      """;

  private static final String BY_PROJECT =
      """
      select cast(:year as int) as year, e.project_code as key, max(p.name) as name,
        max(e.parent) as parent, null::jsonb as carry,
      %s from held e
      left join read_model.execution_project p
        on p.district_id = :district and p.project_code = e.project_code
      group by e.project_code
      """;

  /** Units that the district's table doesn't know yet still tell their money. */
  private static final String BY_UNIT =
      """
      select cast(:year as int) as year, above.top as key, max(u.name) as name,
        max(u.parent) as parent, null::jsonb as carry,
      %s from held e
      join (
        with recursive above (unit, top) as (
          select distinct unit, unit from held
          union
          select above.unit, u.parent
          from above
          join read_model.unit u on u.district_id = :district and u.code = above.top
          where u.parent is not null)
        select unit, top from above) above on above.unit = e.unit
      left join read_model.unit u on u.district_id = :district and u.code = above.top
      group by above.top
      """;

  private final Questions questions;

  OverviewRepository(Questions questions) {
    this.questions = questions;
  }

  /**
   * @param unit with the units below it
   * @return the total first, then the lines in the order of their keys
   */
  List<Sums> lines(Scope scope, By by, @Nullable FiscalYear year, @Nullable UnitCode unit) {
    var parameters = new HashMap<String, @Nullable Object>();
    var filter = new StringBuilder();
    parameters.put("year", year);
    if (year != null) {
      filter.append(OF_YEAR);
    }
    if (unit != null) {
      filter.append(OF_UNIT_OR_BELOW);
      parameters.put("unit", unit);
    }
    return questions.list(
        scope, Sums.class, STATEMENT.formatted(filter, Sums.COLUMNS, grouped(by)), parameters);
  }

  private static String grouped(By by) {
    return switch (by) {
      case PROJECT -> BY_PROJECT.formatted(Sums.COLUMNS);
      case UNIT -> BY_UNIT.formatted(Sums.COLUMNS);
      case SOURCE -> BY_COLUMN.formatted("source", Sums.COLUMNS);
      case DISTRICT -> BY_COLUMN.formatted("district_id", Sums.COLUMNS);
      case YEAR, QUARTER -> BY_YEAR.formatted(Sums.COLUMNS);
    };
  }
}
