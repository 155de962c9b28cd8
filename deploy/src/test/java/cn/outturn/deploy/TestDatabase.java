package cn.outturn.deploy;

import cn.outturn.deploy.identity.TestIssuer;
import cn.outturn.deploy.postgres.EmbeddedServer;
import cn.outturn.deploy.proof.TestProofKey;
import cn.outturn.deploy.vault.TestMasterKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for all tests of a JVM, as durable as the real one, and the issuer of their
 * tokens. Tests share the tables, so each uses streams of its own.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final EmbeddedPostgres SERVER = start();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            TestMasterKey.SETTING,
            TestProofKey.SETTING,
            TestProofKey.UNHURRIED,
            "outturn.postgres.mode=external",
            "outturn.postgres.url=" + EmbeddedServer.url(SERVER))
        .applyTo(context);
    // The demo is its own.
    if (!context.getEnvironment().matchesProfiles("demo")) {
      TestPropertyValues.of(TestIssuer.shared().settings()).applyTo(context);
    }
  }

  /** As whom no wall stops: for what a test has to break. */
  public static DataSource administrator() {
    return SERVER.getPostgresDatabase();
  }

  /** Where another database of the same server is, for any role. */
  public static String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), database);
  }

  private static EmbeddedPostgres start() {
    try {
      Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pg-");
      EmbeddedPostgres server = EmbeddedServer.start(directory, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server, Path directory) {
    try {
      server.close();
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
