package cn.outturn.query.projection;

import static cn.outturn.query.projection.TableNames.each;
import static cn.outturn.query.projection.TableNames.equal;
import static cn.outturn.query.projection.TableNames.list;

/**
 * How rows of one table are written: the parts of the streams' ids as one array each, and the rows
 * as one JSON array, so that the statement stays the same however many streams there are.
 */
final class TableSql {

  private final TableNames names;
  private final String table;

  TableSql(Table<?> table, Place place) {
    names = TableNames.of(table);
    this.table = names.in(place);
  }

  /**
   * Makes the rows of these streams be those that are given: what is not among them goes, what is
   * the same stays untouched. Answers with the number of rows that went or were written.
   */
  String replace() {
    return """
    WITH streams AS (SELECT * FROM unnest(%5$s) AS s (%6$s)),
    given AS MATERIALIZED (SELECT %4$s FROM json_populate_recordset(NULL::%1$s, ?::json)),
    shown AS MATERIALIZED (SELECT %7$s FROM %1$s AS t JOIN streams AS s ON %8$s),
    gone AS (
      DELETE FROM %1$s AS t
      USING (SELECT %2$s FROM shown EXCEPT SELECT %2$s FROM given) AS g WHERE %3$s
      RETURNING 1),
    written AS (
      INSERT INTO %1$s (%4$s) SELECT * FROM given EXCEPT SELECT * FROM shown
      ON CONFLICT (%2$s) DO %9$s
      RETURNING 1)
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written)
    """
        .formatted(
            table,
            list(names.key()),
            equal(names.key(), "t", "g"),
            list(names.columns()),
            each(names.stream(), column -> "?::text[]"),
            list(names.stream()),
            each(names.columns(), column -> "t." + column),
            equal(names.stream(), "t", "s"),
            names.overwrite());
  }
}
