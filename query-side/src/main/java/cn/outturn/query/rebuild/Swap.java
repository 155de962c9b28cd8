package cn.outturn.query.rebuild;

import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Registry;
import cn.outturn.query.projection.Table;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the live tables show what was rebuilt, in one transaction: who reads sees all of the old or
 * all of the new. Only rows that differ are touched. What the live tables know better by then
 * stays: whoever wrote it has written all rows of its stream.
 */
@Component
final class Swap {

  private final JdbcClient database;
  private final CatchUp catchUp;
  private final Apart apart;
  private final RebuildTable jobs;
  private final Registry registry;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate transaction;

  Swap(
      DataSource dataSource,
      CatchUp catchUp,
      Apart apart,
      RebuildTable jobs,
      Registry registry,
      PlatformTransactionManager transactions) {
    database = JdbcClient.create(dataSource);
    this.catchUp = catchUp;
    this.apart = apart;
    this.jobs = jobs;
    this.registry = registry;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    transaction = new TransactionTemplate(transactions);
  }

  void run(long job, List<Projection<?>> projections) {
    catchUp.run(projections);
    // Apart from the change itself: an erasure that comes between finds this, too, and takes it
    // away.
    snapshot.executeWithoutResult(_ -> choose(projections));
    transaction.executeWithoutResult(_ -> change(job, projections));
  }

  private void choose(List<Projection<?>> projections) {
    unhurried();
    // Where the live tables are behind, they needn't catch up first.
    apart.settle(projections, true);
    database.sql(SwapSql.FORGET).update();
    database.sql(SwapSql.CHOOSE_STREAMS).update();
    for (Projection<?> projection : projections) {
      for (Table<?> table : projection.tables()) {
        database.sql(SwapSql.choose(table)).param("projection", projection.name()).update();
      }
    }
  }

  private void change(long job, List<Projection<?>> projections) {
    unhurried();
    database.sql(SwapSql.HOLD_DISTRICTS).query(Long.class).single();
    database.sql(SwapSql.TAKE).update();
    long changed = 0;
    for (Projection<?> projection : projections) {
      for (Table<?> table : projection.tables()) {
        changed +=
            database
                .sql(SwapSql.apply(table))
                .param("projection", projection.name())
                .query(Long.class)
                .single();
      }
    }
    database.sql(SwapSql.FORGET_GONE).update();
    if (!apart.anyFailed()) {
      registry.built(projections);
    }
    jobs.swapped(job, changed);
  }

  private void unhurried() {
    database.sql("SET LOCAL transaction_timeout = 0").update();
  }
}
