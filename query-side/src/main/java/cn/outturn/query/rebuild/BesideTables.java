package cn.outturn.query.rebuild;

import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Table;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the tables beside the live ones laid and cleared away; they belong to their owner (V096). */
@Component
final class BesideTables {

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;

  BesideTables(DataSource dataSource, PlatformTransactionManager transactions) {
    database = new JdbcTemplate(dataSource);
    transaction = new TransactionTemplate(transactions);
  }

  void lay(long job, List<Projection<?>> projections) {
    Object[] tables =
        projections.stream()
            .flatMap(projection -> projection.tables().stream())
            .map(Table::name)
            .toArray();
    transaction.executeWithoutResult(
        _ -> {
          database.update("CALL beside.lay(?)", new SqlArrayValue("text", tables));
          database.update("INSERT INTO beside.job (id) VALUES (?)", job);
        });
  }

  /** Whosever they are: only for who has the turn. */
  void clear() {
    database.update("CALL beside.clear()");
  }

  /** Those of a job: it may have lost its turn, and others may have laid theirs. */
  void clear(long job) {
    if (areOf(job)) {
      clear();
    }
  }

  /**
   * Whether they are this job's, and hold what it has built: a crash of the server empties them.
   */
  boolean areOf(long job) {
    boolean laid =
        Boolean.TRUE.equals(
            database.queryForObject("SELECT to_regclass('beside.job') IS NOT NULL", Boolean.class));
    return laid
        && Boolean.TRUE.equals(
            database.queryForObject(
                "SELECT EXISTS (SELECT FROM beside.job WHERE id = ?)", Boolean.class, job));
  }
}
