package cn.outturn.query.rebuild;

import static cn.outturn.query.projection.TableNames.each;
import static cn.outturn.query.projection.TableNames.equal;
import static java.util.stream.Collectors.joining;

import cn.outturn.query.projection.Place;
import cn.outturn.query.projection.Table;
import cn.outturn.query.projection.TableNames;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The rows of a table that are not the same live and beside: {@code l} and {@code b}, either of
 * which may be missing. Rows of streams that failed or moved on are left out.
 */
final class RowsApart {

  private final TableNames names;

  RowsApart(Table<?> table) {
    names = TableNames.of(table);
  }

  String from() {
    return """
    FROM %s AS l FULL JOIN %s AS b ON %s
    WHERE NOT (%s) AND NOT EXISTS (
      SELECT FROM beside.apart AS a
      WHERE a.district_id = %s AND a.stream = %s AND a.projection = :projection
        AND a.state IN ('STREAM_FAILED', 'STREAM_MOVED'))
    """
        .formatted(
            names.in(Place.LIVE),
            names.in(Place.BESIDE),
            equal(names.key(), "l", "b"),
            names.same("l", "b"),
            district(),
            stream());
  }

  String district() {
    return either(names.stream().getFirst());
  }

  String stream() {
    return names.stream().stream().map(RowsApart::either).collect(joining(" || '/' || "));
  }

  /** Null where the stream is the district's own. */
  String project() {
    return names.stream().size() == 1 ? "NULL::text" : either(names.stream().getLast());
  }

  String order() {
    return each(names.key(), RowsApart::either);
  }

  /** The key without the district, as JSON. */
  String key() {
    return "jsonb_build_object(%s)"
        .formatted(each(furtherKey(), column -> "%s, %s".formatted(text(column), either(column))));
  }

  String keyNames() {
    return "ARRAY[%s]::text[]".formatted(each(names.key(), RowsApart::text));
  }

  private List<String> furtherKey() {
    return names.key().subList(1, names.key().size());
  }

  private static String either(String column) {
    UnaryOperator<String> of = row -> row + "." + column;
    return "coalesce(%s, %s)".formatted(of.apply("l"), of.apply("b"));
  }

  /** A quoted name as a text: nothing but letters, digits and low lines is in it. */
  private static String text(String column) {
    return column.replace('"', '\'');
  }
}
