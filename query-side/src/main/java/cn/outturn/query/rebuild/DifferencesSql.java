package cn.outturn.query.rebuild;

import static java.util.stream.Collectors.joining;

import cn.outturn.query.projection.Place;
import cn.outturn.query.projection.Table;
import cn.outturn.query.projection.TableNames;

/**
 * Writes what differs in one table: how many rows in each district, and the first of them, up to a
 * bound for all tables of the projection, one by one. Sealed values are named and not told.
 */
final class DifferencesSql {

  /** Streams and rows compared, and the streams that can't just be compared. */
  static final String OF_STREAMS =
      """
      WITH streams AS (
        SELECT coalesce(b.district_id, a.district_id) AS district_id, a.state
        FROM (SELECT * FROM beside.projected WHERE projection = :projection) AS b
        FULL JOIN (SELECT * FROM beside.apart WHERE projection = :projection) AS a
          ON (a.district_id, a.stream) = (b.district_id, b.stream)),
      told AS (
        INSERT INTO jobs.rebuild_difference (district_id, rebuild, projection, place, kind, stream,
          project_code, shown_version, rebuilt_version, cause)
        SELECT district_id, :job, projection, place, state, stream,
          nullif(split_part(stream, '/', 2), ''), shown_version, rebuilt_version, cause
        FROM (
          SELECT *, row_number() OVER (PARTITION BY district_id ORDER BY stream) AS place
          FROM beside.apart WHERE projection = :projection AND state <> 'STREAM_MOVED') AS apart
        WHERE place <= :kept
        RETURNING district_id)
      INSERT INTO jobs.rebuild_count (district_id, rebuild, projection, revision, streams,
        streams_unknown, streams_failed, streams_behind, streams_moved, kept)
      SELECT district_id, :job, :projection, :revision,
        count(*) FILTER (WHERE state IS NULL OR state = 'STREAM_BEHIND'),
        count(*) FILTER (WHERE state = 'STREAM_UNKNOWN'),
        count(*) FILTER (WHERE state = 'STREAM_FAILED'),
        count(*) FILTER (WHERE state = 'STREAM_BEHIND'),
        count(*) FILTER (WHERE state = 'STREAM_MOVED'),
        (SELECT count(*) FROM told WHERE told.district_id = streams.district_id)
      FROM streams GROUP BY district_id
      """;

  private DifferencesSql() {}

  static String rowsOf(Table<?> table) {
    return """
    INSERT INTO jobs.rebuild_count AS c (district_id, rebuild, projection, revision, rows)
    SELECT district_id, :job, :projection, :revision, count(*) FROM %s GROUP BY district_id
    ON CONFLICT (district_id, rebuild, projection) DO UPDATE SET rows = c.rows + excluded.rows
    """
        .formatted(TableNames.of(table).in(Place.BESIDE));
  }

  static String of(Table<?> table) {
    var rows = new RowsApart(table);
    return """
    WITH before AS MATERIALIZED (
      SELECT district_id, kept FROM jobs.rebuild_count
      WHERE rebuild = :job AND projection = :projection),
    differing AS MATERIALIZED (
      SELECT %1$s AS district_id, %2$s AS stream, %3$s AS project_code, %4$s AS row_key, l, b,
        CASE WHEN b.district_id IS NULL THEN 'ONLY_LIVE'
          WHEN l.district_id IS NULL THEN 'ONLY_REBUILT' ELSE 'DIFFERING' END AS kind,
        row_number() OVER (PARTITION BY %1$s ORDER BY %5$s) AS n
      %6$s),
    placed AS (
      SELECT *, coalesce(kept, 0) + n AS place FROM differing LEFT JOIN before USING (district_id)),
    counted AS (
      INSERT INTO jobs.rebuild_count AS c (district_id, rebuild, projection, revision, only_live,
        only_rebuilt, differing, kept)
      SELECT district_id, :job, :projection, :revision,
        count(*) FILTER (WHERE kind = 'ONLY_LIVE'), count(*) FILTER (WHERE kind = 'ONLY_REBUILT'),
        count(*) FILTER (WHERE kind = 'DIFFERING'), count(*) FILTER (WHERE place <= :kept)
      FROM placed GROUP BY district_id
      ON CONFLICT (district_id, rebuild, projection) DO UPDATE SET
        only_live = c.only_live + excluded.only_live,
        only_rebuilt = c.only_rebuilt + excluded.only_rebuilt,
        differing = c.differing + excluded.differing, kept = c.kept + excluded.kept)
    INSERT INTO jobs.rebuild_difference (district_id, rebuild, projection, place, kind, stream,
      project_code, table_name, row_key, columns, shown, rebuilt, shown_version, rebuilt_version)
    SELECT p.district_id, :job, :projection, p.place, p.kind, p.stream, p.project_code, '%7$s',
      p.row_key, CASE p.kind WHEN 'DIFFERING' THEN d.columns ELSE '[]' END,
      CASE WHEN p.kind <> 'ONLY_REBUILT' THEN d.shown - %8$s END,
      CASE WHEN p.kind <> 'ONLY_LIVE' THEN d.rebuilt - %8$s END,
      (SELECT version FROM read_model.projected AS v
       WHERE (v.district_id, v.stream, v.projection) = (p.district_id, p.stream, :projection)),
      (SELECT version FROM beside.projected AS v
       WHERE (v.district_id, v.stream, v.projection) = (p.district_id, p.stream, :projection))
    FROM placed AS p
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(name ORDER BY name), '[]') AS columns,
        coalesce(jsonb_object_agg(name, s.value), '{}') AS shown,
        coalesce(jsonb_object_agg(name, r.value), '{}') AS rebuilt
      FROM jsonb_each(to_jsonb(p.l)) AS s (name, value)
      FULL JOIN jsonb_each(to_jsonb(p.b)) AS r (name, value) USING (name)
      WHERE s.value IS DISTINCT FROM r.value AND name <> ALL (%9$s)) AS d
    WHERE p.place <= :kept
    """
        .formatted(
            rows.district(),
            rows.stream(),
            rows.project(),
            rows.key(),
            rows.order(),
            rows.from(),
            table.name(),
            sealed(table),
            rows.keyNames());
  }

  private static String sealed(Table<?> table) {
    return SealedColumns.of(table).stream()
        .map(column -> "'" + column + "'")
        .collect(joining(", ", "ARRAY[", "]::text[]"));
  }
}
