package cn.outturn.query.rebuild;

import cn.outturn.caller.UserId;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.rebuild.RebuildJob.Part;
import cn.outturn.query.rebuild.RebuildJob.State;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes down how far each rebuild is. Every step says from which state it comes: one that was
 * discarded or given up in the meantime notices.
 */
@Repository
class RebuildTable {

  private final JdbcClient database;

  RebuildTable(DataSource dataSource) {
    database = JdbcClient.create(dataSource);
  }

  /** Nothing while there is one that waits to be swapped or discarded. */
  Optional<Long> begin(List<Projection<?>> projections, UserId by) {
    return database
        .sql(
            """
            INSERT INTO jobs.rebuild (projections, asked_by)
            SELECT cast(:projections AS jsonb), :by
            WHERE NOT EXISTS (SELECT FROM jobs.rebuild WHERE state = 'READY')
            RETURNING id
            """)
        .param("projections", ReadModelJson.write(parts(projections)))
        .param("by", by.value())
        .query(Long.class)
        .optional();
  }

  static List<Part> parts(List<Projection<?>> projections) {
    return projections.stream().map(p -> new Part(p.name(), p.revision())).toList();
  }

  /** Adds what was read. */
  void advance(long job, long streams, long events) {
    step(
        job,
        database
            .sql(
                """
                UPDATE jobs.rebuild SET streams = streams + :streams, events = events + :events
                WHERE id = :job AND state = 'BUILDING'
                """)
            .param("streams", streams)
            .param("events", events)
            .param("job", job)
            .update());
  }

  void comparing(long job) {
    move(job, State.BUILDING, State.COMPARING);
  }

  /** And each district compared gets the report's head. */
  void compared(long job) {
    move(job, State.COMPARING, State.READY);
    database
        .sql("UPDATE jobs.rebuild SET compared_at = now() WHERE id = :job")
        .param("job", job)
        .update();
    database
        .sql(
            """
            INSERT INTO jobs.rebuild_of_district
              (district_id, rebuild, state, asked_by, started_at, compared_at)
            SELECT DISTINCT c.district_id, r.id, r.state, r.asked_by, r.started_at, r.compared_at
            FROM jobs.rebuild AS r JOIN jobs.rebuild_count AS c ON c.rebuild = r.id
            WHERE r.id = :job
            """)
        .param("job", job)
        .update();
  }

  /**
   * @return whether it waited to be swapped
   */
  boolean swapping(long job, UserId by) {
    return database
            .sql(
                """
                UPDATE jobs.rebuild SET state = 'SWAPPING', ended_by = :by, error = NULL
                WHERE id = :job AND state = 'READY'
                """)
            .param("by", by.value())
            .param("job", job)
            .update()
        == 1;
  }

  void swapped(long job, long changed) {
    move(job, State.SWAPPING, State.SWAPPED);
    database
        .sql("UPDATE jobs.rebuild SET changed = :changed, ended_at = now() WHERE id = :job")
        .param("changed", changed)
        .param("job", job)
        .update();
    tellDistricts(job);
  }

  /** Nothing was changed; it may be tried again. */
  void notSwapped(long job, String error) {
    database
        .sql(
            """
            UPDATE jobs.rebuild SET state = 'READY', ended_by = NULL, error = :error
            WHERE id = :job AND state = 'SWAPPING'
            """)
        .param("error", error)
        .param("job", job)
        .update();
  }

  /**
   * @return whether it was under way or waited
   */
  boolean discarded(long job, UserId by) {
    return ended(job, State.DISCARDED, by.value(), null, "'BUILDING', 'COMPARING', 'READY'");
  }

  /** While it was built or compared. */
  boolean failed(long job, State as, @Nullable String error) {
    return ended(job, as, null, error, "'BUILDING', 'COMPARING'");
  }

  boolean stopped(long job) {
    return ended(job, State.STOPPED, null, null, "'BUILDING', 'COMPARING', 'READY', 'SWAPPING'");
  }

  private boolean ended(
      long job, State as, @Nullable String by, @Nullable String error, String from) {
    boolean ended =
        database
                .sql(
                    """
                    UPDATE jobs.rebuild SET state = :as, ended_at = now(), ended_by = :by,
                      error = :error
                    WHERE id = :job AND state IN (%s)
                    """
                        .formatted(from))
                .param("as", as.name())
                .param("by", by)
                .param("error", error)
                .param("job", job)
                .update()
            == 1;
    tellDistricts(job);
    return ended;
  }

  private void move(long job, State from, State to) {
    step(
        job,
        database
            .sql("UPDATE jobs.rebuild SET state = :to WHERE id = :job AND state = :from")
            .param("to", to.name())
            .param("job", job)
            .param("from", from.name())
            .update());
  }

  private static void step(long job, int rows) {
    if (rows == 0) {
      throw new GivenUp(job);
    }
  }

  private void tellDistricts(long job) {
    database
        .sql(
            """
            UPDATE jobs.rebuild_of_district AS d
            SET state = r.state, ended_at = r.ended_at, ended_by = r.ended_by
            FROM jobs.rebuild AS r WHERE r.id = :job AND d.rebuild = r.id
            """)
        .param("job", job)
        .update();
  }
}
