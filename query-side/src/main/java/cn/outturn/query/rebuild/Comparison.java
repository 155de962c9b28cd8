package cn.outturn.query.rebuild;

import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Table;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what lies beside the live tables with them, row by row in the database, all tables in
 * one snapshot, and writes the report. Changes nothing that is shown.
 */
@Component
final class Comparison {

  private final JdbcClient database;
  private final Apart apart;
  private final RebuildTable jobs;
  private final TransactionTemplate snapshot;
  private final int kept;

  /**
   * @param kept of each projection in each district, how many differences are told one by one
   */
  Comparison(
      DataSource dataSource,
      Apart apart,
      RebuildTable jobs,
      PlatformTransactionManager transactions,
      @Value("${outturn.rebuilds.kept:100}") int kept) {
    database = JdbcClient.create(dataSource);
    this.apart = apart;
    this.jobs = jobs;
    this.kept = kept;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  void run(long job, List<Projection<?>> projections, boolean arrived) {
    snapshot.executeWithoutResult(
        _ -> {
          // Comparing everything takes longer than any transaction that a session may limit.
          database.sql("SET LOCAL transaction_timeout = 0").update();
          apart.settle(projections, arrived);
          projections.forEach(projection -> compare(job, projection));
          jobs.compared(job);
        });
  }

  private void compare(long job, Projection<?> projection) {
    Map<String, Object> parameters =
        Map.of(
            "job",
            job,
            "projection",
            projection.name(),
            "revision",
            projection.revision(),
            "kept",
            kept);
    database.sql(DifferencesSql.OF_STREAMS).params(parameters).update();
    for (Table<?> table : projection.tables()) {
      database.sql(DifferencesSql.rowsOf(table)).params(parameters).update();
      database.sql(DifferencesSql.of(table)).params(parameters).update();
    }
  }
}
