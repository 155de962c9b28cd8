package cn.outturn.query.rebuild;

import cn.outturn.query.history.StreamSource;
import cn.outturn.query.projection.Beside;
import cn.outturn.query.projection.Beside.Built;
import cn.outturn.query.projection.Blame;
import cn.outturn.query.projection.Projection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Streams that the live tables and those beside them don't show at the same version, and why.
 *
 * <ul>
 *   <li>failed: could not be built. Neither compared nor swapped.
 *   <li>unknown: the event store doesn't have it. Its rows are shown and not given.
 *   <li>behind: shown at an earlier version although the projections have passed the later one, or
 *       at none. Its rows are compared as they are.
 *   <li>moved: news came just now. Not compared: what it was is no more shown by either.
 * </ul>
 */
@Component
final class Apart {

  private static final int AT_ONCE = 1_000;

  private static final String FAILED =
      """
      INSERT INTO beside.apart (district_id, stream, projection, state, rebuilt_version, cause)
      SELECT split_part(?, '/', 1), ?, p.name, 'STREAM_FAILED', NULL, ?
      FROM unnest(?) AS p (name)
      WHERE NOT EXISTS (
        SELECT FROM beside.projected AS b
        WHERE b.district_id = split_part(?, '/', 1) AND b.stream = ? AND b.projection = p.name
          AND b.version >= ?)
      ON CONFLICT (district_id, stream, projection)
      DO UPDATE SET state = excluded.state, cause = excluded.cause
      """;

  private static final String UNEQUAL =
      """
      INSERT INTO beside.apart
        (district_id, stream, projection, state, shown_version, rebuilt_version)
      SELECT district_id, stream, projection,
        CASE WHEN ? AND b.version > coalesce(l.version, -1) THEN 'STREAM_BEHIND'
          ELSE 'STREAM_MOVED' END,
        l.version, b.version
      FROM (SELECT * FROM read_model.projected WHERE projection = ANY (?)) AS l
      FULL JOIN beside.projected AS b USING (district_id, stream, projection)
      WHERE l.version IS DISTINCT FROM b.version
      ON CONFLICT DO NOTHING
      """;

  private final JdbcTemplate database;
  private final StreamSource source;

  Apart(DataSource dataSource, StreamSource source) {
    database = new JdbcTemplate(dataSource);
    this.source = source;
  }

  /** Of those that failed, the projections that lack the version read. */
  void failed(Built built, List<Projection<?>> projections) {
    built
        .failed()
        .forEach(
            (stream, failure) ->
                database.update(
                    FAILED,
                    stream,
                    stream,
                    Blame.kindOf(failure),
                    text(
                        projections.stream()
                            .filter(projection -> Beside.reads(projection, stream))
                            .map(Projection::name)
                            .toList()),
                    stream,
                    stream,
                    built.versions().getOrDefault(stream, 0L)));
  }

  /** Streams that the live tables show at a later version, or that are not beside them at all. */
  List<String> ahead(List<Projection<?>> projections) {
    return database.queryForList(
        """
        SELECT DISTINCT stream FROM read_model.projected AS l
        LEFT JOIN beside.projected AS b USING (district_id, stream, projection)
        WHERE projection = ANY (?) AND (b.version IS NULL OR l.version > b.version)
          AND NOT EXISTS (
            SELECT FROM beside.apart AS a WHERE (a.district_id, a.stream, a.projection)
              = (l.district_id, l.stream, l.projection))
        """,
        String.class,
        names(projections));
  }

  /** Streams that lie beside the live tables only, and that the store doesn't have any more. */
  List<String> erasedMeanwhile() {
    return gone(
        database.queryForList(
            """
            SELECT DISTINCT stream FROM beside.projected AS b
            WHERE NOT EXISTS (
              SELECT FROM read_model.projected AS l WHERE (l.district_id, l.stream, l.projection)
                = (b.district_id, b.stream, b.projection))
            """,
            String.class));
  }

  void unknown(Collection<String> streams, List<Projection<?>> projections) {
    database.update(
        """
        INSERT INTO beside.apart (district_id, stream, projection, state, shown_version)
        SELECT district_id, stream, projection, 'STREAM_UNKNOWN', version
        FROM read_model.projected WHERE stream = ANY (?) AND projection = ANY (?)
        ON CONFLICT DO NOTHING
        """,
        text(streams),
        names(projections));
  }

  /** Forgets all but those that failed. */
  void forget() {
    database.update("DELETE FROM beside.apart WHERE state <> 'STREAM_FAILED'");
  }

  /**
   * Which they are, within the snapshot of the caller's transaction.
   *
   * @param arrived whether the live tables have passed all that lies beside them
   */
  void settle(List<Projection<?>> projections, boolean arrived) {
    forget();
    database.update(UNEQUAL, arrived, names(projections));
    database.update(
        """
        UPDATE beside.apart AS a SET shown_version = l.version FROM read_model.projected AS l
        WHERE (a.district_id, a.stream, a.projection) = (l.district_id, l.stream, l.projection)
          AND a.state = 'STREAM_FAILED'
        """);
    List<String> gone =
        gone(
            database.queryForList(
                """
                SELECT DISTINCT stream FROM beside.apart
                WHERE state = 'STREAM_MOVED' AND rebuilt_version IS NULL
                """,
                String.class));
    database.update(
        """
        UPDATE beside.apart SET state = 'STREAM_UNKNOWN'
        WHERE state = 'STREAM_MOVED' AND rebuilt_version IS NULL AND stream = ANY (?)
        """,
        text(gone));
  }

  boolean anyFailed() {
    return Boolean.TRUE.equals(
        database.queryForObject(
            "SELECT EXISTS (SELECT FROM beside.apart WHERE state = 'STREAM_FAILED')",
            Boolean.class));
  }

  private List<String> gone(List<String> streams) {
    List<String> gone = new ArrayList<>();
    for (int from = 0; from < streams.size(); from += AT_ONCE) {
      List<String> some = streams.subList(from, Math.min(from + AT_ONCE, streams.size()));
      Set<String> existing = source.existing(some);
      some.stream().filter(stream -> !existing.contains(stream)).forEach(gone::add);
    }
    return gone;
  }

  private static SqlArrayValue names(List<Projection<?>> projections) {
    return text(projections.stream().map(Projection::name).toList());
  }

  private static SqlArrayValue text(Collection<String> values) {
    return new SqlArrayValue("text", values.toArray());
  }
}
