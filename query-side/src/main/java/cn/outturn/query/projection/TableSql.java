package cn.outturn.query.projection;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The statements of one table. Both take the parts of the streams' ids as one array each, and the
 * rows as one JSON array, so that they stay the same however many streams there are.
 */
final class TableSql {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final String name;
  private final List<String> columns;
  private final List<String> key;
  private final List<String> stream;

  TableSql(Table<?> table) {
    name = "read_model." + quoted(table.name());
    columns = quoted(ReadModelJson.columns(table.row()));
    key = quoted(table.key());
    stream = quoted(table.stream());
    if (!columns.containsAll(key)) {
      throw new IllegalArgumentException(name + ": its row has " + columns + ", its key " + key);
    }
  }

  /**
   * Makes the rows of these streams be those that are given: what is not among them goes, what is
   * the same stays untouched. Answers with the number of rows that went or were written.
   */
  String replace() {
    return compared()
        + """
        , gone AS (
          DELETE FROM %1$s AS t
          USING (SELECT %2$s FROM shown EXCEPT SELECT %2$s FROM given) AS g WHERE %3$s
          RETURNING 1),
        written AS (
          INSERT INTO %1$s (%4$s) SELECT * FROM given EXCEPT SELECT * FROM shown
          ON CONFLICT (%2$s) DO %5$s
          RETURNING 1)
        SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written)
        """
            .formatted(name, list(key), equal(key, "g"), list(columns), update());
  }

  /** The rows of these streams that are shown but not given, or given but not shown. */
  String differences() {
    return compared()
        + """
        SELECT 'shown' AS side, to_jsonb(d)::text AS row
          FROM (SELECT * FROM shown EXCEPT SELECT * FROM given) AS d
        UNION ALL
        SELECT 'given', to_jsonb(d)::text FROM (SELECT * FROM given EXCEPT SELECT * FROM shown) AS d
        """;
  }

  private String compared() {
    return """
    WITH streams AS (SELECT * FROM unnest(%1$s) AS s (%2$s)),
    given AS MATERIALIZED (SELECT %3$s FROM json_populate_recordset(NULL::%4$s, ?::json)),
    shown AS MATERIALIZED (SELECT %5$s FROM %4$s AS t JOIN streams AS s ON %6$s)
    """
        .formatted(
            each(stream, column -> "?::text[]"),
            list(stream),
            list(columns),
            name,
            each(columns, column -> "t." + column),
            equal(stream, "s"));
  }

  private String update() {
    List<String> rest = columns.stream().filter(column -> !key.contains(column)).toList();
    return rest.isEmpty()
        ? "NOTHING"
        : "UPDATE SET " + each(rest, column -> column + " = excluded." + column);
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(TableSql::quoted).toList();
  }

  /** Names go into SQL as they are: nothing else may be in them. */
  private static String quoted(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for SQL: " + name);
    }
    return '"' + name + '"';
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
