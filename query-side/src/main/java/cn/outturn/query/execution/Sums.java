package cn.outturn.query.execution;

import cn.outturn.money.Money;
import cn.outturn.time.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code execution} added up by SQL, in fen. An amount is absent where no row knows it;
 * what only some rows know is the sum of those.
 *
 * @param year absent: over all years asked for
 * @param key what the line is of; absent: of everything
 * @param projects how many projects are in it; parents are not, their parts are
 * @param withoutBudget how many years of projects in it have no budget booked yet
 */
record Sums(
    @Nullable FiscalYear year,
    @Nullable String key,
    @Nullable String name,
    @Nullable String parent,
    int projects,
    int withoutBudget,
    @Nullable Money requested,
    @Nullable Money initial,
    @Nullable Money adjustment,
    @Nullable Money carriedIn,
    @Nullable Money carriedOut,
    @Nullable Money returned,
    @Nullable Money q1,
    @Nullable Money q2,
    @Nullable Money q3,
    @Nullable Money q4,
    @Nullable Money spentWithException,
    @Nullable List<CarryOver> carry) {

  /**
   * The columns from {@code projects} on, over rows of {@code execution} under the name {@code e}.
   */
  static final String COLUMNS =
      """
      count(distinct e.project_code collate "C")::int as projects,
      (count(distinct (e.project_code || e.year) collate "C")
        - count(distinct (e.project_code || e.year) collate "C")
          filter (where e.adjustment is not null))::int as without_budget,
      sum(e.requested)::bigint as requested,
      sum(e.initial)::bigint as initial,
      sum(e.adjustment)::bigint as adjustment,
      sum(e.carried_in)::bigint as carried_in,
      sum(e.carried_out)::bigint as carried_out,
      sum(e.returned)::bigint as returned,
      sum(e.q1)::bigint as q1,
      sum(e.q2)::bigint as q2,
      sum(e.q3)::bigint as q3,
      sum(e.q4)::bigint as q4,
      sum(e.spent_with_exception)::bigint as spent_with_exception
      """;
}
