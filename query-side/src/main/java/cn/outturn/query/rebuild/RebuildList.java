package cn.outturn.query.rebuild;

import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.question.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All rebuilds and how much they found, for who runs the service. Not by way of Questions, which
 * ask in the name of one district.
 */
@Repository
class RebuildList {

  private static final String JOBS =
      """
      SELECT to_jsonb(j)::text FROM (
        SELECT r.id, r.projections, r.state, r.asked_by, r.started_at, r.compared_at, r.ended_at,
          r.ended_by, r.streams, r.events, r.changed, r.error,
          CASE WHEN r.compared_at IS NOT NULL THEN (
            SELECT to_jsonb(f) FROM (SELECT %s FROM jobs.rebuild_count WHERE rebuild = r.id) AS f)
          END AS found
        FROM jobs.rebuild AS r) AS j
      """
          .formatted(RebuildFound.SUM);

  private static final String DISTRICTS =
      """
      SELECT to_jsonb(d)::text FROM (
        SELECT district_id AS district, to_jsonb(f) AS found FROM (
          SELECT district_id, %s FROM jobs.rebuild_count WHERE rebuild = :id GROUP BY district_id)
          AS f
        ORDER BY district_id LIMIT :size OFFSET :offset) AS d
      """
          .formatted(RebuildFound.SUM);

  private final JdbcClient database;

  RebuildList(DataSource dataSource) {
    database = JdbcClient.create(dataSource);
  }

  /** Those that are not at their end. */
  List<RebuildJob> unended() {
    return read(
        database
            .sql(
                JOBS
                    + """
                    WHERE state IN ('BUILDING', 'COMPARING', 'READY', 'SWAPPING') ORDER BY id
                    """)
            .query(String.class)
            .list());
  }

  Optional<RebuildJob> find(long job) {
    return read(database.sql(JOBS + "WHERE id = :job").param("job", job).query(String.class).list())
        .stream()
        .findFirst();
  }

  /** Newest first. */
  Page<RebuildJob> page(int page, int size) {
    Page.verify(page, size);
    List<String> rows =
        database
            .sql(JOBS + "ORDER BY id DESC LIMIT :size OFFSET :offset")
            .param("size", size)
            .param("offset", (page - 1L) * size)
            .query(String.class)
            .list();
    long total = database.sql("SELECT count(*) FROM jobs.rebuild").query(Long.class).single();
    return new Page<>(read(rows), page, size, total);
  }

  Page<RebuildInDistrict> districts(long job, int page, int size) {
    Page.verify(page, size);
    List<RebuildInDistrict> districts =
        database
            .sql(DISTRICTS)
            .params(Map.of("id", job, "size", size, "offset", (page - 1L) * size))
            .query(String.class)
            .list()
            .stream()
            .map(row -> ReadModelJson.read(row, RebuildInDistrict.class))
            .toList();
    long total =
        database
            .sql("SELECT count(*) FROM jobs.rebuild_of_district WHERE rebuild = :job")
            .param("job", job)
            .query(Long.class)
            .single();
    return new Page<>(districts, page, size, total);
  }

  private static List<RebuildJob> read(List<String> rows) {
    return rows.stream().map(row -> ReadModelJson.read(row, RebuildJob.class)).toList();
  }
}
