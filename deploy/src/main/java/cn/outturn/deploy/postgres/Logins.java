package cn.outturn.deploy.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the one database in each of the service's roles. */
final class Logins {

  private static final Map<String, String> DRIVER =
      Map.of(
          // A batch becomes one statement of many rows.
          "reWriteBatchedInserts", "true",
          // Else a refused insert puts the event's payload into the exception's message, and so
          // into logs.
          "logServerErrorDetail", "false");

  private final String url;
  private final PostgresSettings.Passwords passwords;

  Logins(String url, PostgresSettings.Passwords passwords) {
    this.url = url;
    this.passwords = passwords;
  }

  String url() {
    return url;
  }

  String password(LoginRole role) {
    return passwords.of(role);
  }

  /** Connections are kept for a while when nobody needs them, so that the next burst finds some. */
  HikariDataSource pool(LoginRole role, int connections) {
    var pool = new HikariDataSource();
    pool.setPoolName(role.user());
    pool.setJdbcUrl(url);
    pool.setUsername(role.user());
    pool.setPassword(passwords.of(role));
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(Math.min(2, connections));
    driver(role).forEach((name, value) -> pool.addDataSourceProperty((String) name, value));
    return pool;
  }

  /** A connection for each statement: for what is done once. */
  DataSource unpooled(LoginRole role) {
    var source = new DriverManagerDataSource(url, role.user(), passwords.of(role));
    source.setConnectionProperties(driver(role));
    return source;
  }

  private static Properties driver(LoginRole role) {
    var properties = new Properties();
    properties.putAll(DRIVER);
    properties.put("ApplicationName", role.user());
    return properties;
  }
}
