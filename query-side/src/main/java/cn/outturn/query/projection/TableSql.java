package cn.outturn.query.projection;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The statements of one table. Both take the parts of the streams' ids as one array each, and the
 * rows as one JSON array, so that they stay the same however many streams there are.
 */
final class TableSql {

  private final String name;
  private final List<String> columns;
  private final List<String> key;
  private final List<String> stream;

  TableSql(Table<?> table) {
    name = "read_model." + ReadModelJson.identifier(table.name());
    columns = ReadModelJson.columns(table.row());
    key = table.key();
    stream = table.stream();
    if (!columns.containsAll(key)) {
      throw new IllegalArgumentException(name + ": its row has " + columns + ", its key " + key);
    }
  }

  /**
   * Makes the rows of these streams be those that are given: what is not among them goes, what is
   * the same stays untouched. Answers with the number of rows that went or were written.
   */
  String replace() {
    return given()
        + """
        , gone AS (
          DELETE FROM %1$s AS t USING streams AS s
          WHERE %2$s AND NOT EXISTS (SELECT FROM given AS g WHERE %3$s)
          RETURNING 1),
        written AS (
          INSERT INTO %1$s AS t (%4$s)
          SELECT %4$s FROM given AS g
          WHERE NOT EXISTS (SELECT FROM %1$s AS t WHERE %3$s AND (%5$s) IS NOT DISTINCT FROM (%6$s))
          ORDER BY %7$s
          ON CONFLICT (%7$s) DO %8$s
          RETURNING 1)
        SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written)
        """
            .formatted(
                name,
                equal(stream, "s"),
                equal(key, "g"),
                list(columns),
                each(columns, column -> "t." + column),
                each(columns, column -> "g." + column),
                list(key),
                update());
  }

  /** The rows of these streams that are shown but not given, or given but not shown. */
  String differences() {
    return given()
        + """
        , shown AS MATERIALIZED (SELECT %2$s FROM %1$s AS t JOIN streams AS s ON %3$s)
        SELECT 'shown' AS side, to_jsonb(d)::text AS row
          FROM (SELECT * FROM shown EXCEPT SELECT * FROM given) AS d
        UNION ALL
        SELECT 'given', to_jsonb(d)::text FROM (SELECT * FROM given EXCEPT SELECT * FROM shown) AS d
        """
            .formatted(name, each(columns, column -> "t." + column), equal(stream, "s"));
  }

  private String given() {
    return """
    WITH streams AS MATERIALIZED (SELECT * FROM unnest(%3$s) AS s (%4$s)),
    given AS MATERIALIZED (SELECT %2$s FROM json_populate_recordset(NULL::%1$s, ?::json))
    """
        .formatted(name, list(columns), each(stream, column -> "?::text[]"), list(stream))
        .stripTrailing();
  }

  private String update() {
    List<String> rest = columns.stream().filter(column -> !key.contains(column)).toList();
    return rest.isEmpty()
        ? "NOTHING"
        : "UPDATE SET " + each(rest, column -> column + " = excluded." + column);
  }

  private static String equal(List<String> columns, String other) {
    return columns.stream()
        .map(column -> "t.%1$s = %2$s.%1$s".formatted(column, other))
        .collect(joining(" AND "));
  }

  private static String list(List<String> columns) {
    return String.join(", ", columns);
  }

  private static String each(List<String> columns, UnaryOperator<String> form) {
    return columns.stream().map(form).collect(joining(", "));
  }
}
