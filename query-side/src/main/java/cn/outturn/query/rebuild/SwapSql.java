package cn.outturn.query.rebuild;

import static cn.outturn.query.projection.TableNames.each;
import static cn.outturn.query.projection.TableNames.equal;
import static cn.outturn.query.projection.TableNames.list;
import static java.util.stream.Collectors.joining;

import cn.outturn.query.projection.Place;
import cn.outturn.query.projection.Table;
import cn.outturn.query.projection.TableNames;

/** The statements of a swap: what is to change, whose turn it is, and the change of each table. */
final class SwapSql {

  static final String FORGET = "DELETE FROM beside.to_swap";

  /** Streams that are shown at another version than they have, or that are no more. */
  static final String CHOOSE_STREAMS =
      """
      INSERT INTO beside.to_swap (district_id, stream, projection, version, gone)
      SELECT district_id, stream, projection, coalesce(rebuilt_version, shown_version),
        state = 'STREAM_UNKNOWN'
      FROM beside.apart WHERE state IN ('STREAM_UNKNOWN', 'STREAM_BEHIND')
      """;

  /** No district that is being erased gets rows again (V081); one that was has none to give. */
  static final String HOLD_DISTRICTS =
      """
      SELECT count(pg_advisory_xact_lock_shared(28534::bigint << 48 | district_id::bigint)::text)
      FROM (SELECT DISTINCT district_id FROM beside.to_swap WHERE district_id ~ '^[0-9]{6}$')
      """;

  /**
   * Raises the versions as whoever writes rows does, in the same order: what the live tables show
   * at a later version by now is left to them. A stream that nobody shows has a version for the
   * while.
   */
  static final String TAKE =
      """
      WITH raised AS (
        INSERT INTO read_model.projected AS p (district_id, stream, projection, version)
        SELECT district_id, stream, projection, version FROM beside.to_swap
        ORDER BY stream COLLATE "C", projection COLLATE "C"
        ON CONFLICT (district_id, stream, projection)
        DO UPDATE SET version = excluded.version WHERE p.version <= excluded.version
        RETURNING district_id, stream, projection)
      UPDATE beside.to_swap AS s SET taken = true FROM raised AS r
      WHERE (s.district_id, s.stream, s.projection) = (r.district_id, r.stream, r.projection)
      """;

  static final String FORGET_GONE =
      """
      DELETE FROM read_model.projected AS p USING beside.to_swap AS s
      WHERE s.gone AND s.taken
        AND (s.district_id, s.stream, s.projection) = (p.district_id, p.stream, p.projection)
      """;

  private SwapSql() {}

  /** Streams of which some row is not as it was rebuilt. */
  static String choose(Table<?> table) {
    var rows = new RowsApart(table);
    return """
    INSERT INTO beside.to_swap (district_id, stream, projection, version, gone)
    SELECT d.district_id, d.stream, :projection, coalesce(b.version, l.version, -1),
      b.version IS NULL
    FROM (SELECT DISTINCT %s AS district_id, %s AS stream %s) AS d
    LEFT JOIN beside.projected AS b
      ON (b.district_id, b.stream, b.projection) = (d.district_id, d.stream, :projection)
    LEFT JOIN read_model.projected AS l
      ON (l.district_id, l.stream, l.projection) = (d.district_id, d.stream, :projection)
    ON CONFLICT DO NOTHING
    """
        .formatted(rows.district(), rows.stream(), rows.from());
  }

  /** Answers with the number of rows that went or were written. */
  static String apply(Table<?> table) {
    var names = TableNames.of(table);
    String ofTaken =
        "s.taken AND s.projection = :projection AND s.district_id = %1$s.district_id"
            + " AND s.stream = "
            + names.stream().stream().map("%1$s."::concat).collect(joining(" || '/' || "));
    return """
    WITH gone AS (
      DELETE FROM %1$s AS t USING beside.to_swap AS s
      WHERE %3$s AND NOT EXISTS (SELECT FROM %2$s AS b WHERE %5$s)
      RETURNING 1),
    written AS (
      INSERT INTO %1$s (%6$s)
      SELECT %7$s FROM %2$s AS b JOIN beside.to_swap AS s ON %4$s
      WHERE NOT EXISTS (SELECT FROM %1$s AS t WHERE %5$s AND %8$s)
      ON CONFLICT (%9$s) DO %10$s
      RETURNING 1)
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written)
    """
        .formatted(
            names.in(Place.LIVE),
            names.in(Place.BESIDE),
            ofTaken.formatted("t"),
            ofTaken.formatted("b"),
            equal(names.key(), "t", "b"),
            list(names.columns()),
            each(names.columns(), column -> "b." + column),
            names.same("t", "b"),
            list(names.key()),
            names.overwrite());
  }
}
