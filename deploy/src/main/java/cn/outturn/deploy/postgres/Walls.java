package cn.outturn.deploy.postgres;

import cn.outturn.deploy.StartRefused;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve where the database's own walls between districts have a gap: a table without row
 * security or its policy, a role with too much, a pool that logs in as somebody else. Nobody would
 * notice otherwise, for the application asks for one district anyway.
 */
@Component
@DependsOnDatabaseInitialization
class Walls {

  private static final String CHECK = check();

  Walls(StartDatabase database, List<HikariDataSource> pools) {
    List<String> gaps = gaps(database.sql());
    pools.forEach(pool -> gaps.addAll(stranger(pool)));
    refuse(gaps);
  }

  static void verify(JdbcClient database) {
    refuse(gaps(database));
  }

  private static void refuse(List<String> gaps) {
    if (!gaps.isEmpty()) {
      throw new StartRefused(
          "The walls between districts have gaps:\n- "
              + String.join("\n- ", gaps)
              + "\nSee \"Roles and walls\" in operations.md.");
    }
  }

  private static List<String> gaps(JdbcClient database) {
    return new ArrayList<>(database.sql(CHECK).query(String.class).list());
  }

  /** A user in the URL would come before the one that the pool is for. */
  private static List<String> stranger(HikariDataSource pool) {
    String user =
        JdbcClient.create(pool).sql("SELECT current_user::text").query(String.class).single();
    return user.equals(pool.getUsername())
        ? List.of()
        : List.of("the pool of %s logs in as %s".formatted(pool.getUsername(), user));
  }

  private static String check() {
    try (InputStream check = Walls.class.getResourceAsStream("/db/walls.sql")) {
      if (check == null) {
        throw new IllegalStateException("db/walls.sql is missing");
      }
      return new String(check.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
