package cn.outturn.deploy.life;

import cn.outturn.deploy.ServesQueries;
import cn.outturn.district.DistrictId;
import cn.outturn.district.LifeState;
import cn.outturn.project.ProjectEvent;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Projections;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Is a district at rest, and does every answer show all that was recorded in it? */
@Component
@Conditional(ServesQueries.class)
class Completeness {

  private static final String STATE =
      """
      SELECT coalesce(
        (SELECT 'ERASED' FROM event_store.erasure
         WHERE district_id = :district AND lifted_at IS NULL),
        (SELECT state FROM read_model.district_life WHERE district_id = :district))
      """;

  /** Streams that some projection of their kind doesn't show as they are. */
  private static final String BEHIND =
      """
      SELECT count(*) FROM (
        SELECT aggregate_identifier AS stream, max(sequence_number) AS version
        FROM event_store.domain_event_entry WHERE district_id = :district GROUP BY 1) AS recorded
      WHERE (
        SELECT count(*) FROM read_model.projected AS shown
        WHERE shown.district_id = :district AND shown.stream = recorded.stream
          AND shown.version = recorded.version
          AND shown.projection IN (:ofProjects, :ofDistricts))
        <> CASE WHEN strpos(stream, '/') > 0 THEN :projects ELSE :districts END
      """;

  /** Whether the log of events has taken in the last one. */
  private static final String LOGGED =
      """
      SELECT position >= (SELECT coalesce(max(global_index), 0)
        FROM event_store.domain_event_entry WHERE district_id = :district) FROM proof.reached
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(20);

  private static final String EXTENT =
      """
      SELECT count(*) AS events, coalesce(max(global_index), 0) AS last
      FROM event_store.domain_event_entry WHERE district_id = :district
      """;

  private final JdbcClient database;
  private final List<String> ofProjects;
  private final List<String> ofDistricts;

  Completeness(DataSource projections, Projections all) {
    database = JdbcClient.create(projections);
    ofProjects = names(all, true);
    ofDistricts = names(all, false);
  }

  private static List<String> names(Projections all, boolean ofProjects) {
    return all.all().stream()
        .filter(projection -> ofProjects == projection.vocabulary().equals(ProjectEvent.class))
        .map(Projection::name)
        .toList();
  }

  /**
   * @throws Refused if the district may still act, or if an answer lacks something
   */
  Extent verify(DistrictId district) {
    switch (state(district)) {
      case ERASED -> throw new Refused(Rule.DISTRICT_ERASED, district.value());
      case ACTIVE -> throw new Refused(Rule.DISTRICT_NOT_SUSPENDED, district.value());
      case SUSPENDED -> {}
    }
    long behind =
        database
            .sql(BEHIND)
            .param("district", district.value())
            .param("ofProjects", ofProjects)
            .param("ofDistricts", ofDistricts)
            .param("projects", ofProjects.size())
            .param("districts", ofDistricts.size())
            .query(Long.class)
            .single();
    if (behind > 0) {
      throw new Refused(Rule.EXPORT_INCOMPLETE, behind + " streams are not shown as they are");
    }
    awaitLog(district);
    return extent(district);
  }

  /** It is behind by some milliseconds, where it works. */
  private void awaitLog(DistrictId district) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!database
        .sql(LOGGED)
        .param("district", district.value())
        .query(Boolean.class)
        .single()) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        throw new Refused(Rule.EXPORT_INCOMPLETE, "the log lacks the last events");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  Extent extent(DistrictId district) {
    return database.sql(EXTENT).param("district", district.value()).query(Extent.class).single();
  }

  private LifeState state(DistrictId district) {
    return database
        .sql(STATE)
        .param("district", district.value())
        .query(String.class)
        .optional()
        .map(LifeState::valueOf)
        .orElseThrow(() -> new Refused(Rule.DISTRICT_UNKNOWN, district.value()));
  }
}
