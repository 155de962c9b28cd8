package cn.outturn.query;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One PostgreSQL for all tests of a JVM, and a database of its own for each, with all tables and
 * the roles of the service. The pool that is handed out is the administrator's.
 */
public final class TestPostgres {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  public static HikariDataSource database() {
    String name = "test_" + DATABASES.incrementAndGet();
    new JdbcTemplate(SERVER.getPostgresDatabase()).execute("CREATE DATABASE " + name);
    HikariDataSource administrator = pool(url(name), "postgres");
    new JdbcTemplate(administrator).execute(roles());
    Flyway.configure()
        .dataSource(administrator.getJdbcUrl(), "outturn_migration", "")
        .locations("filesystem:../deploy/src/main/resources/db/migration", "classpath:db/migration")
        .load()
        .migrate();
    return administrator;
  }

  /** The same database, as one of the roles that the service logs in as. */
  public static HikariDataSource as(String role, HikariDataSource database) {
    return pool(database.getJdbcUrl(), role);
  }

  /** Without a user: one in there would come before all others. */
  private static String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), database);
  }

  private static HikariDataSource pool(String url, String user) {
    var dataSource = new HikariDataSource();
    dataSource.setJdbcUrl(url);
    dataSource.setUsername(user);
    dataSource.setMaximumPoolSize(12);
    dataSource.setMinimumIdle(0);
    return dataSource;
  }

  private static String roles() {
    try {
      return Files.readString(Path.of("../deploy/src/main/resources/db/roles.sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setPGStartupWait(Duration.ofMinutes(1))
          .setServerConfig("max_connections", "200")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
