package cn.outturn.query.projection;

import static java.util.Comparator.comparing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Which version of each stream each projection shows. Whoever writes rows of a stream raises its
 * version first: that lets one writer in at a time, and none that knows less than the last one.
 */
final class Versions {

  private record Shown(String stream, String projection) {

    static Shown by(Showing showing) {
      return new Shown(showing.stream(), showing.projection().name());
    }
  }

  private final JdbcTemplate database;
  private final Place place;

  Versions(JdbcTemplate database, Place place) {
    this.database = database;
    this.place = place;
  }

  /** Those that may be written now, until the transaction ends. */
  List<Showing> raise(List<Showing> showings, Turn turn) {
    // Always in this order: two writers never wait for each other.
    List<Showing> ordered =
        showings.stream()
            .sorted(comparing(Showing::stream).thenComparing(s -> s.projection().name()))
            .toList();
    Set<Shown> raised =
        new HashSet<>(
            database.query(
                """
                INSERT INTO %s.projected AS p (district_id, stream, projection, version)
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
                ON CONFLICT (district_id, stream, projection)
                DO UPDATE SET version = excluded.version WHERE p.version %s excluded.version
                RETURNING stream, projection
                """
                    .formatted(place.schema(), turn.comparison()),
                (row, i) -> new Shown(row.getString(1), row.getString(2)),
                arrays(ordered)));
    return ordered.stream().filter(showing -> raised.contains(Shown.by(showing))).toList();
  }

  private static Object[] arrays(List<Showing> showings) {
    return new Object[] {
      array("text", showings, showing -> showing.history().district().value()),
      array("text", showings, Showing::stream),
      array("text", showings, showing -> showing.projection().name()),
      array("bigint", showings, showing -> showing.history().version())
    };
  }

  private static SqlArrayValue array(
      String type, List<Showing> showings, Function<Showing, Object> part) {
    return new SqlArrayValue(type, showings.stream().map(part).toArray());
  }
}
