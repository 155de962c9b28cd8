package cn.outturn.deploy.postgres;

import cn.outturn.deploy.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL as a database that keeps its data: zonky's defaults are for tests,
 * where a crash may lose everything.
 */
public final class EmbeddedServer {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

  private EmbeddedServer() {}

  /**
   * Starts a server on the directory, or takes over the one that a killed process left running
   * there, and sees to it that it has the service's roles.
   *
   * @param port 0 for any free one
   * @throws StartRefused if another server answers on the port
   */
  public static EmbeddedPostgres start(Path directory, int port) {
    Path data = directory.toAbsolutePath().normalize();
    log.info("Starting the embedded PostgreSQL in {}", data);
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(Files.exists(postmasterFile(data)) ? portOfLast(data, port) : port)
              // Not under /tmp, whose cleaner would take the files of a server that runs for weeks.
              .setOverrideWorkingDirectory(data.resolveSibling("postgres-binaries").toFile())
              .setPGStartupWait(Duration.ofSeconds(60))
              .setRegisterShutdownHook(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              // The order of texts must not change with the machine's C library.
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C")
              .start();
      refuseStranger(server, data);
      Roles.make(server.getPostgresDatabase());
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not start in " + data, e);
    }
  }

  /** Its database; who logs in is not said there, for that would come before any other. */
  public static String url(EmbeddedPostgres server) {
    return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
  }

  private static Path postmasterFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** The file outlives a killed process: pid in its first line, port in its fourth. */
  private static int portOfLast(Path data, int otherwise) throws IOException {
    List<String> lines = Files.readAllLines(postmasterFile(data));
    return ProcessHandle.of(Long.parseLong(lines.getFirst())).isPresent()
        ? Integer.parseInt(lines.get(3))
        : otherwise;
  }

  /** Zonky is content with any server that answers on the port. */
  private static void refuseStranger(EmbeddedPostgres server, Path data) throws IOException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var result = connection.createStatement().executeQuery("SHOW data_directory")) {
      result.next();
      Path answering = Path.of(result.getString(1));
      if (!Files.exists(answering) || !Files.isSameFile(answering, data)) {
        server.close();
        throw new StartRefused(
            "Port %d answers with the PostgreSQL of %s, not of %s: choose another outturn.postgres.port"
                .formatted(server.getPort(), answering, data));
      }
    } catch (SQLException e) {
      server.close();
      throw new IllegalStateException("The embedded PostgreSQL does not answer", e);
    }
  }
}
