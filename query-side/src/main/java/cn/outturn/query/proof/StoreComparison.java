package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.HeadKeys;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares a district's events with its log, and the log with the heads that were signed, in one
 * snapshot: what is appended or erased meanwhile doesn't show.
 */
@Component
@OfEventTable
class StoreComparison {

  private final KeptLog log;
  private final RawEvents events;
  private final HeadKeys keys;
  private final JdbcTemplate database;
  private final TransactionTemplate snapshot;

  StoreComparison(
      KeptLog log,
      RawEvents events,
      HeadKeys keys,
      DataSource projections,
      PlatformTransactionManager transactions) {
    this.log = log;
    this.events = events;
    this.keys = keys;
    database = new JdbcTemplate(projections);
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    // Apart from the one that holds the order for it.
    snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Report of(DistrictId district) {
    return snapshot.execute(
        _ -> {
          // A large district takes longer than a session may limit.
          database.execute("SET LOCAL transaction_timeout = 0");
          return new Walk(district, log, events, keys).report();
        });
  }
}
