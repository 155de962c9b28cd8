package cn.outturn.query.wall;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who has a role's login and the whole of SQL, and no application in between. */
final class Session {

  private final JdbcTemplate sql;
  private final TransactionTemplate transaction;

  Session(HikariDataSource role) {
    sql = new JdbcTemplate(role);
    transaction = new TransactionTemplate(new JdbcTransactionManager(role));
  }

  /** In a transaction with these settings, which is undone. */
  private <T> T with(Map<String, String> settings, Function<JdbcTemplate, T> work) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          settings.forEach(
              (name, value) ->
                  sql.queryForObject(
                      "SELECT set_config(?, ?, true)", String.class, "outturn." + name, value));
          return work.apply(sql);
        });
  }

  long count(Map<String, String> settings, String rows) {
    return Long.parseLong(texts(settings, "SELECT count(*)::text FROM " + rows).getFirst());
  }

  List<String> texts(Map<String, String> settings, String query) {
    return with(settings, asked -> asked.queryForList(query, String.class));
  }

  void run(Map<String, String> settings, String statement) {
    with(
        settings,
        asked -> {
          asked.execute(statement);
          return statement;
        });
  }
}
