package cn.outturn.query.projection;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a table and its columns are called in SQL.
 *
 * @param columns all of them, in the order of the record
 * @param key the primary key, beginning with {@code stream}
 * @param stream the columns that name the stream
 */
public record TableNames(
    String table, List<String> columns, List<String> key, List<String> stream) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /**
   * @throws IllegalArgumentException if the key has a column that the row has not
   */
  public static TableNames of(Table<?> table) {
    var names =
        new TableNames(
            quoted(table.name()),
            quoted(ReadModelJson.columns(table.row())),
            quoted(table.key()),
            quoted(table.stream()));
    if (!names.columns.containsAll(names.key)) {
      throw new IllegalArgumentException(
          "%s: its row has %s, its key %s".formatted(names.table, names.columns, names.key));
    }
    return names;
  }

  /** With the schema. */
  public String in(Place place) {
    return place.schema() + "." + table;
  }

  /** All but the key. */
  public List<String> rest() {
    return columns.stream().filter(column -> !key.contains(column)).toList();
  }

  public static String list(List<String> columns) {
    return String.join(", ", columns);
  }

  public static String each(List<String> columns, UnaryOperator<String> form) {
    return columns.stream().map(form).collect(joining(", "));
  }

  /** Names go into SQL as they are: nothing else may be in them. */
  private static String quoted(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for SQL: " + name);
    }
    return '"' + name + '"';
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(TableNames::quoted).toList();
  }

  /** Columns of two rows that are the same, by their names in the statement. */
  public static String equal(List<String> columns, String one, String other) {
    return columns.stream()
        .map(column -> "%2$s.%1$s = %3$s.%1$s".formatted(column, one, other))
        .collect(joining(" AND "));
  }

  /** Whether two rows say the same, unknown being the same as unknown. */
  public String same(String one, String other) {
    return "ROW(%s) IS NOT DISTINCT FROM ROW(%s)"
        .formatted(each(columns, c -> one + "." + c), each(columns, c -> other + "." + c));
  }

  /** For {@code ON CONFLICT (key) DO}. */
  public String overwrite() {
    return rest().isEmpty()
        ? "NOTHING"
        : "UPDATE SET " + each(rest(), column -> column + " = excluded." + column);
  }
}
