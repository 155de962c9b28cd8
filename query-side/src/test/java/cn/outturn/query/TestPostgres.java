package cn.outturn.query;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL for all tests of a JVM, and a database of its own with all tables for each. */
public final class TestPostgres {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  public static HikariDataSource database() {
    String name = "test_" + DATABASES.incrementAndGet();
    new JdbcTemplate(SERVER.getPostgresDatabase()).execute("CREATE DATABASE " + name);
    var dataSource = new HikariDataSource();
    dataSource.setJdbcUrl(SERVER.getJdbcUrl("postgres", name));
    dataSource.setMaximumPoolSize(12);
    Flyway.configure()
        .dataSource(dataSource)
        .locations("filesystem:../deploy/src/main/resources/db/migration", "classpath:db/migration")
        .load()
        .migrate();
    return dataSource;
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
