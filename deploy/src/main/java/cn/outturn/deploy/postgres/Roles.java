package cn.outturn.deploy.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the service's roles, as an administrator would with the same script. */
public final class Roles {

  private Roles() {}

  /**
   * Makes those that are missing, and gives them what an older release left to somebody else.
   *
   * @param administrator of the database
   */
  public static void make(DataSource administrator) {
    new JdbcTemplate(administrator).execute(script());
  }

  private static String script() {
    try (InputStream script = Roles.class.getResourceAsStream("/db/roles.sql")) {
      if (script == null) {
        throw new IllegalStateException("db/roles.sql is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
