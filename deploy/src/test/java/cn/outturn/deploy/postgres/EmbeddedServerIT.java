package cn.outturn.deploy.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.deploy.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedServerIT {

  private Path directory;
  private Path other;

  @BeforeEach
  void makeDirectories() throws IOException {
    directory = Files.createTempDirectory(Path.of("target"), "pg-");
    other = Files.createTempDirectory(Path.of("target"), "pg-");
  }

  @AfterEach
  void deleteDirectories() throws IOException {
    FileSystemUtils.deleteRecursively(directory);
    FileSystemUtils.deleteRecursively(other);
  }

  @Test
  void keeps_its_data_over_a_restart() throws Exception {
    try (EmbeddedPostgres server = EmbeddedServer.start(directory, 0)) {
      execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (EmbeddedPostgres server = EmbeddedServer.start(directory, 0)) {
      assertThat(query(server, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void takes_over_the_server_of_a_killed_process() throws Exception {
    Process first =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartAndHang.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String startedAt;
    try (var output = first.inputReader(UTF_8)) {
      startedAt =
          output.lines().filter(line -> line.startsWith("started ")).findFirst().orElseThrow();
    }
    first.destroyForcibly().waitFor();

    try (EmbeddedPostgres server = EmbeddedServer.start(directory, 0)) {
      assertThat("started " + query(server, StartAndHang.STARTED_AT)).isEqualTo(startedAt);
    }
  }

  @Test
  void refuses_the_server_of_another_directory() throws Exception {
    try (EmbeddedPostgres stranger = EmbeddedServer.start(other, 0)) {
      assertThatThrownBy(() -> EmbeddedServer.start(directory, stranger.getPort()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("choose another outturn.postgres.port");
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  /** Stands for an application that is killed. */
  static final class StartAndHang {

    static final String STARTED_AT = "SELECT pg_postmaster_start_time()";

    private StartAndHang() {}

    public static void main(String[] directory) throws IOException, SQLException {
      System.out.println(
          "started " + query(EmbeddedServer.start(Path.of(directory[0]), 0), STARTED_AT));
      System.in.read();
    }
  }
}
