package cn.outturn.query.wall;

import static cn.outturn.query.wall.Neighbours.HERE;
import static cn.outturn.query.wall.Neighbours.THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.query.Engine;
import cn.outturn.query.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the roles may not that append, project and migrate. */
class OtherRolesTest {

  private static final Engine ENGINE = Neighbours.settled();
  private static final String EVENTS = "event_store.domain_event_entry";

  private static final Map<String, HikariDataSource> ROLES =
      Map.of(
          "outturn_events", TestPostgres.as("outturn_events", ENGINE.pool()),
          "outturn_projection", TestPostgres.as("outturn_projection", ENGINE.pool()),
          "outturn_migration", TestPostgres.as("outturn_migration", ENGINE.pool()));

  @AfterAll
  static void stop() {
    ROLES.values().forEach(HikariDataSource::close);
    ENGINE.close();
  }

  private static Session as(String role) {
    return new Session(ROLES.get(role));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outturn_events     | UPDATE event_store.domain_event_entry SET type = 'x'",
        "outturn_events     | DELETE FROM event_store.domain_event_entry",
        "outturn_events     | TRUNCATE event_store.domain_event_entry",
        "outturn_events     | SELECT nextval('event_store.domain_event_entry_global_index_seq')",
        "outturn_events     | SELECT FROM read_model.register",
        "outturn_events     | SELECT FROM read_model.token_entry",
        "outturn_events     | SELECT FROM jobs.scoring",
        "outturn_events     | SELECT FROM proof.leaf",
        "outturn_events     | SELECT FROM proof.head",
        "outturn_events     | DELETE FROM proof.head",
        "outturn_events     | SET ROLE outturn_migration",
        "outturn_projection | UPDATE event_store.domain_event_entry SET type = 'x'",
        "outturn_projection | DELETE FROM event_store.domain_event_entry",
        "outturn_projection | TRUNCATE event_store.domain_event_entry",
        "outturn_projection | INSERT INTO event_store.domain_event_entry (type) VALUES ('x')",
        "outturn_projection | UPDATE proof.leaf SET leaf = 0",
        "outturn_projection | DELETE FROM proof.tree",
        "outturn_projection | UPDATE proof.head SET size = 1",
        "outturn_projection | DELETE FROM proof.head",
        "outturn_projection | TRUNCATE read_model.register",
        "outturn_projection | SELECT FROM read_model.store_marker",
        "outturn_projection | SET ROLE outturn_events",
        "outturn_projection | CREATE TABLE read_model.mine (a int)",
        "outturn_migration  | SET ROLE postgres",
        "outturn_migration  | SELECT pg_read_file('postgresql.conf')",
      })
  void are_denied_what_is_anothers(String role, String attempt) {
    assertThatThrownBy(() -> as(role).run(Map.of(), attempt))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event_store.domain_event_entry",
        "read_model.register",
        "read_model.finding",
        "jobs.scoring_line",
        "proof.leaf",
        "proof.head"
      })
  void the_owner_sees_and_deletes_only_what_is_being_erased(String table) {
    Session owner = as("outturn_migration");
    assertThat(owner.count(Map.of(), table)).isZero();
    assertThat(owner.count(Map.of("erasing", HERE), table)).isPositive();
    assertThat(
            owner.texts(Map.of("erasing", HERE), "DELETE FROM " + table + " RETURNING district_id"))
        .containsOnly(HERE);
    assertThat(owner.texts(Map.of(), "DELETE FROM " + table + " RETURNING district_id")).isEmpty();
    assertThat(ENGINE.sql().queryForList("SELECT district_id FROM " + table, String.class))
        .contains(HERE, THERE);
  }

  @Test
  void who_appends_brings_back_heads_of_the_district_that_is_told_and_of_no_other() {
    String head =
        """
        INSERT INTO proof.head (district_id, size, root, signed_at, key, note)
        VALUES ('%s', 99999, sha256(''), now(), 'outturn', '')
        """;
    as("outturn_events").run(Map.of("district", HERE), head.formatted(HERE));
    for (var told : List.of(Map.of("district", THERE), Map.<String, String>of())) {
      assertThatThrownBy(() -> as("outturn_events").run(told, head.formatted(HERE)))
          .rootCause()
          .hasMessageContaining("row-level security");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"outturn_events", "outturn_projection"})
  void read_events_of_all_districts_in_one_order(String role) {
    assertThat(
            as(role).texts(Map.of(), "SELECT DISTINCT district_id FROM " + EVENTS + " ORDER BY 1"))
        .containsExactly(HERE, THERE);
    assertThat(as(role).texts(Map.of(), "SELECT event_store.settled_index()::text"))
        .doesNotContain("0")
        .hasSize(1);
  }
}
