package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.query.projection.ReadModelJson;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what verifications were asked for. The order's row is locked meanwhile: another process
 * takes another one, and one whose process has died is taken again.
 */
@Component
@OfEventTable
class VerificationWorker {

  private static final Logger log = LoggerFactory.getLogger(VerificationWorker.class);

  private static final String NEXT =
      """
      SELECT district_id, id FROM proof.verification WHERE state IN ('QUEUED', 'RUNNING')
      ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  private static final String AGAIN =
      """
      SELECT district_id, id FROM proof.verification
      WHERE district_id = ? AND id = ? AND state = 'RUNNING' FOR UPDATE SKIP LOCKED
      """;

  private static final String DONE =
      """
      UPDATE proof.verification
      SET state = 'DONE', finished = now(), leaves = ?, heads = ?, damages = ?
      WHERE district_id = ? AND id = ?
      """;

  private static final String DAMAGE =
      """
      INSERT INTO proof.damage
        (district_id, verification, number, damage, stream, version, leaf, fields, place)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      """;

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;
  private final StoreComparison comparison;
  private final Counter verifications;
  private final Counter damages;

  VerificationWorker(
      DataSource projections,
      PlatformTransactionManager transactions,
      StoreComparison comparison,
      MeterRegistry meters) {
    database = new JdbcTemplate(projections);
    transaction = new TransactionTemplate(transactions);
    this.comparison = comparison;
    verifications = meters.counter("outturn.proof.verifications");
    damages = meters.counter("outturn.proof.damages");
  }

  private record Order(DistrictId district, UUID id) {}

  /** All there is; returns when nothing is left. */
  void drain() {
    while (!Thread.currentThread().isInterrupted() && step()) {
      // the next one
    }
  }

  /**
   * The oldest order that nobody works on.
   *
   * @return whether there was one
   */
  boolean step() {
    Optional<Order> begun = transaction.execute(_ -> begin());
    if (begun.isEmpty()) {
      return false;
    }
    Order order = begun.get();
    try {
      transaction.executeWithoutResult(_ -> work(order));
    } catch (RuntimeException failure) {
      log.error("The verification {} of {} failed", order.id(), order.district(), failure);
      fail(order, failure.getClass().getSimpleName());
    }
    return true;
  }

  private Optional<Order> begin() {
    Optional<Order> next = one(NEXT);
    next.ifPresent(
        order ->
            database.update(
                """
                UPDATE proof.verification SET state = 'RUNNING', started = now()
                WHERE district_id = ? AND id = ?
                """,
                order.district().value(),
                order.id()));
    return next;
  }

  private void work(Order order) {
    if (one(AGAIN, order.district().value(), order.id()).isEmpty()) {
      return;
    }
    Report report = comparison.of(order.district());
    database.update(
        DONE,
        report.leaves(),
        report.heads(),
        report.damages(),
        order.district().value(),
        order.id());
    database.batchUpdate(DAMAGE, rows(order, report.found()));
    verifications.increment();
    damages.increment((double) report.damages());
    report.found().forEach(found -> log.error("Damaged in {}: {}", order.district(), found));
  }

  private static List<Object[]> rows(Order order, List<Found> found) {
    List<Object[]> rows = new ArrayList<>();
    for (Found some : found) {
      rows.add(
          new Object[] {
            order.district().value(),
            order.id(),
            rows.size() + 1,
            some.damage().name(),
            some.stream(),
            some.version(),
            some.leaf(),
            ReadModelJson.write(some.fields()),
            some.place()
          });
    }
    return rows;
  }

  private void fail(Order order, String error) {
    transaction.executeWithoutResult(
        _ ->
            database.update(
                """
                UPDATE proof.verification SET state = 'FAILED', finished = now(), error = ?
                WHERE district_id = ? AND id = ? AND state = 'RUNNING'
                """,
                error,
                order.district().value(),
                order.id()));
  }

  private Optional<Order> one(String sql, Object... arguments) {
    return database
        .query(
            sql,
            (row, _) -> new Order(new DistrictId(row.getString(1)), row.getObject(2, UUID.class)),
            arguments)
        .stream()
        .findFirst();
  }
}
