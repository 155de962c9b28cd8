package cn.outturn.deploy.benchmark;

import cn.outturn.deploy.identity.TestIssuer;
import cn.outturn.deploy.postgres.EmbeddedServer;
import cn.outturn.deploy.proof.TestProofKey;
import cn.outturn.deploy.vault.TestMasterKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * The one PostgreSQL of a run: the application's, and the floor that it is measured against.
 *
 * @param server for the service's roles
 * @param url for its administrator, whom no wall stops
 */
record Database(String server, String url) {

  /** The event table again, without the trigger that orders appends for readers. */
  static final String PLAIN_TABLE = "benchmark.plain_event";

  static Database migrated(EmbeddedPostgres server) {
    String url = server.getJdbcUrl("postgres", "postgres");
    Flyway.configure()
        .dataSource(EmbeddedServer.url(server), "outturn_migration", "")
        .load()
        .migrate();
    return new Database(EmbeddedServer.url(server), url);
  }

  /** With which an application uses it. */
  List<String> settings() {
    return Stream.concat(
            TestIssuer.shared().settings().stream(),
            Stream.of(
                TestMasterKey.SETTING,
                TestProofKey.SETTING,
                "outturn.postgres.mode=external",
                "outturn.postgres.url=" + server))
        .toList();
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** As full as the event table, so that its indexes are as deep. */
  void makePlainTable() throws SQLException {
    execute("CREATE SCHEMA benchmark");
    execute("CREATE TABLE " + PLAIN_TABLE + " (LIKE event_store.domain_event_entry INCLUDING ALL)");
    execute(
        """
        INSERT INTO %s (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
          payload_type, payload_revision, payload, meta_data)
        SELECT event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
          payload_type, payload_revision, payload, meta_data
        FROM event_store.domain_event_entry ORDER BY global_index
        """
            .formatted(PLAIN_TABLE));
  }

  /** What was written before burdens no measurement. */
  void settle() throws SQLException {
    execute("VACUUM ANALYZE");
    execute("CHECKPOINT");
  }

  /** Nothing is shown any more: a rebuild writes every row. */
  void emptyReadModel() throws SQLException {
    List<String> tables =
        texts(
            """
            SELECT 'read_model.' || table_name FROM information_schema.tables
            WHERE table_schema = 'read_model' AND table_type = 'BASE TABLE' AND table_name NOT IN
              ('token_entry', 'dead_letter_entry', 'store_marker', 'projection')
            """);
    execute("TRUNCATE " + String.join(", ", tables));
    execute("CHECKPOINT");
  }

  List<String> texts(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
