package cn.outturn.query.wall;

import static cn.outturn.query.wall.Neighbours.BUREAU;
import static cn.outturn.query.wall.Neighbours.DEPARTMENT;
import static cn.outturn.query.wall.Neighbours.GUEST;
import static cn.outturn.query.wall.Neighbours.HERE;
import static cn.outturn.query.wall.Neighbours.OF_BUREAU;
import static cn.outturn.query.wall.Neighbours.OF_OFFICE;
import static cn.outturn.query.wall.Neighbours.THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.project.ProjectCode;
import cn.outturn.query.Engine;
import cn.outturn.query.TestPostgres;
import cn.outturn.query.question.Questions;
import cn.outturn.query.register.Scopes;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role that asks may see, however it asks. */
class QuestionWallTest {

  private static final Engine ENGINE = Neighbours.settled();
  private static final HikariDataSource ROLE = TestPostgres.as("outturn_question", ENGINE.pool());
  private static final Session SESSION = new Session(ROLE);
  private static final Map<String, String> ALL_OF_HERE = Map.of("district", HERE, "reach", "*");

  @AfterAll
  static void stop() {
    ROLE.close();
    ENGINE.close();
  }

  /** As they are in the database: one that is added and may be read is looked at, too. */
  static List<String> tables() {
    return ofColumn("district_id");
  }

  static List<String> tablesOfProjects() {
    return ofColumn("project_code");
  }

  private static List<String> ofColumn(String column) {
    return ENGINE
        .sql()
        .queryForList(
            """
            SELECT c.oid::regclass::text FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = ? AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p')
              AND has_table_privilege('outturn_question', c.oid, 'SELECT')
            ORDER BY 1
            """,
            String.class,
            column);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void sees_all_rows_of_its_district_and_none_of_another(String table) {
    assertThat(there(table)).as("rows to hide").isPositive();
    assertThat(SESSION.count(ALL_OF_HERE, table + " WHERE district_id <> '%s'".formatted(HERE)))
        .isZero();
    assertThat(SESSION.count(ALL_OF_HERE, table)).isPositive().isEqualTo(count(table, HERE));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void sees_nothing_where_no_district_is_told(String table) {
    assertThat(SESSION.count(Map.of(), table)).isZero();
    assertThat(SESSION.count(Map.of("reach", "*"), table)).isZero();
    assertThat(SESSION.count(Map.of("district", "", "reach", "*"), table)).isZero();
    // A connection of a pool that has been told before, and is now asked without.
    assertThat(SESSION.count(ALL_OF_HERE, table)).isPositive();
    assertThat(SESSION.count(Map.of(), table)).isZero();
  }

  @ParameterizedTest
  @MethodSource("tablesOfProjects")
  void sees_the_projects_within_reach_and_none_where_no_reach_is_told(String table) {
    Map<String, String> office = Map.of("district", HERE, "reach", "701,701001");
    assertThat(codes(office, table)).containsExactly(OF_OFFICE);
    assertThat(codes(Map.of("district", HERE, "reach", BUREAU), table)).containsExactly(OF_BUREAU);
    assertThat(codes(Map.of("district", HERE, "reach", "999"), table)).isEmpty();
    assertThat(codes(Map.of("district", HERE), table)).isEmpty();
    assertThat(codes(Map.of("district", HERE, "reach", ""), table)).isEmpty();
  }

  @Test
  void knows_of_the_streams_within_reach_only() {
    assertThat(
            SESSION.texts(
                Map.of("district", HERE, "reach", "701001"),
                "SELECT DISTINCT stream FROM read_model.projected ORDER BY 1"))
        .containsExactly(HERE, HERE + "/" + OF_OFFICE);
  }

  @Test
  void a_units_question_reaches_the_units_below_it() {
    var questions = ENGINE.bean(Questions.class);
    var office = new ProjectCode(OF_OFFICE);
    var bureau = new ProjectCode(OF_BUREAU);
    assertThat(questions.knows(Scopes.of(HERE, DEPARTMENT), office, "register")).isTrue();
    assertThat(questions.knows(Scopes.of(HERE, DEPARTMENT), bureau, "register")).isFalse();
    assertThat(questions.knows(Scopes.of(HERE, "701001"), office, "register")).isTrue();
    assertThat(questions.knows(Scopes.of(HERE, BUREAU), bureau, "register")).isTrue();
    assertThat(questions.knows(Scopes.of(HERE, "999"), bureau, "register")).isFalse();
    assertThat(questions.knows(Scopes.of(HERE), bureau, "register")).isTrue();
    assertThat(questions.knows(Scopes.of(GUEST), bureau, "register")).isFalse();
  }

  @Test
  void of_districts_that_grant_it_sees_what_documents_are_and_no_row() {
    Map<String, String> guest = Map.of("district", GUEST, "reach", "*");
    assertThat(SESSION.count(guest, "read_model.basis_document")).isZero();
    assertThat(SESSION.count(guest, "read_model.document_grant")).isEqualTo(2);
    assertThat(
            SESSION.texts(
                guest, "SELECT DISTINCT district_id FROM read_model.granted_document ORDER BY 1"))
        .containsExactly(HERE, THERE);
    assertThat(SESSION.count(ALL_OF_HERE, "read_model.granted_document")).isZero();
    assertThat(SESSION.count(Map.of(), "read_model.granted_document")).isZero();
    assertThat(columns("granted_document"))
        .containsExactlyInAnyOrder(
            "district_id",
            "number",
            "number_key",
            "title",
            "title_key",
            "issuer",
            "year",
            "clause",
            "clause_key");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void writes_nothing(String table) {
    for (String attempt :
        List.of(
            "UPDATE %s SET district_id = district_id",
            "DELETE FROM %s",
            "TRUNCATE %s CASCADE",
            "INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT * FROM %1$s",
            "ALTER TABLE %s DISABLE ROW LEVEL SECURITY")) {
      assertThatThrownBy(() -> SESSION.run(ALL_OF_HERE, attempt.formatted(table)))
          .as(attempt)
          .rootCause()
          .message()
          .containsAnyOf("permission denied", "must be owner");
    }
  }

  @Test
  void sees_nothing_of_the_log_as_a_unit() {
    Map<String, String> office = Map.of("district", HERE, "reach", "701,701001");
    for (String table : List.of("leaf", "tree", "edge", "head", "verification", "damage")) {
      assertThat(SESSION.count(office, "proof." + table)).isZero();
    }
    String order =
        """
        INSERT INTO proof.verification (district_id, id, asked_by)
        VALUES ('%s', gen_random_uuid(), 'clerk-1')
        """;
    SESSION.run(ALL_OF_HERE, order.formatted(HERE));
    assertThatThrownBy(() -> SESSION.run(ALL_OF_HERE, order.formatted(THERE)))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> SESSION.run(office, order.formatted(HERE)))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void leaves_an_order_in_its_own_district_and_no_result() {
    String order =
        """
        INSERT INTO jobs.scoring (district_id, id, request_key, year, rule_set, asked_by)
        VALUES ('%s', gen_random_uuid(), 'another', 2020, '{}', 'clerk-1')
        """;
    SESSION.run(ALL_OF_HERE, order.formatted(HERE));
    assertThatThrownBy(() -> SESSION.run(ALL_OF_HERE, order.formatted(THERE)))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> SESSION.run(Map.of(), order.formatted(HERE)))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () -> SESSION.run(Map.of("district", HERE, "reach", "701001"), order.formatted(HERE)))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                SESSION.run(
                    ALL_OF_HERE,
                    order.formatted(HERE).replace("asked_by", "state").replace("clerk-1", "DONE")))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET LOCAL ROLE outturn_projection",
        "SET LOCAL ROLE outturn_migration",
        "SET LOCAL ROLE postgres",
        "SET LOCAL SESSION AUTHORIZATION outturn_events",
        "SELECT FROM event_store.domain_event_entry",
        "SELECT FROM read_model.token_entry",
        "SELECT FROM read_model.dead_letter_entry",
        "SELECT FROM read_model.store_marker",
        "SELECT FROM proof.reached",
        "SELECT event_store.settled_index()",
        "CALL read_model.wall('read_model.register')",
        "CREATE TABLE read_model.mine (a int)",
        "CREATE TEMPORARY TABLE mine (a int)",
        "CREATE VIEW public.mine AS SELECT 1",
        "COPY read_model.register TO PROGRAM 'cat'"
      })
  void gets_no_further(String attempt) {
    assertThatThrownBy(() -> SESSION.run(ALL_OF_HERE, attempt))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private static List<String> codes(Map<String, String> settings, String table) {
    return SESSION.texts(
        settings, "SELECT DISTINCT project_code FROM %s ORDER BY 1".formatted(table));
  }

  private static long there(String table) {
    return count(table, THERE);
  }

  private static long count(String table, String district) {
    Long count =
        ENGINE
            .sql()
            .queryForObject(
                "SELECT count(*) FROM %s WHERE district_id = ?".formatted(table),
                Long.class,
                district);
    return count == null ? 0 : count;
  }

  private static Stream<String> columns(String relation) {
    return ENGINE
        .sql()
        .queryForList(
            "SELECT column_name FROM information_schema.columns WHERE table_name = ?",
            String.class,
            relation)
        .stream();
  }
}
