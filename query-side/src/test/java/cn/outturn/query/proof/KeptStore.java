package cn.outturn.query.proof;

import static java.util.Objects.requireNonNull;

import cn.outturn.access.Scope;
import cn.outturn.district.DistrictId;
import cn.outturn.proof.Edge;
import cn.outturn.proof.Hash;
import cn.outturn.proof.HeadKeys;
import cn.outturn.query.Engine;
import cn.outturn.query.question.Questions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events in a database of their own and the logs of them, without any processor: tests are it. */
final class KeptStore implements AutoCloseable {

  private static final String APPEND =
      """
      INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier,
        sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)
      SELECT gen_random_uuid()::text, ?,
        coalesce((SELECT max(sequence_number) FROM event_store.domain_event_entry
                  WHERE aggregate_identifier = ?), -1) + n, 'Project',
        '2021-03-31T16:00:00.000000Z', 'BudgetPlanned', '1',
        convert_to('{"amount":' || n || ',"note":"' || repeat('x', ?) || '"}', 'UTF8'),
        convert_to('{"userId":"clerk-1","traceId":"' || gen_random_uuid() || '"}', 'UTF8')
      FROM generate_series(1, ?) AS n
      """;

  final Engine engine = new Engine();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DataSource projections = engine.bean(DataSource.class);
  private final PlatformTransactionManager transactions =
      engine.bean(PlatformTransactionManager.class);
  private final RawEvents events = new RawEvents(projections);

  JdbcTemplate sql() {
    return engine.sql();
  }

  KeptStore happened(String stream, int count) {
    return happened(stream, count, 20);
  }

  KeptStore happened(String stream, int count, int length) {
    sql().update(APPEND, stream, stream, length, count);
    return this;
  }

  long last() {
    return requireNonNull(
        sql()
            .queryForObject(
                "SELECT coalesce(max(global_index), 0) FROM event_store.domain_event_entry",
                Long.class));
  }

  EventLog log() {
    return new EventLog(new LogTables(projections), events, meters);
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  /** As the processor does with a batch whose last event has this position. */
  void take(long position) {
    transaction().executeWithoutResult(_ -> log().take(position));
  }

  KeptStore taken() {
    take(last());
    return this;
  }

  HeadSigning signing(HeadKeys keys) {
    return new HeadSigning(projections, transactions, new HeadTables(projections), keys, meters);
  }

  KeptStore signed() {
    signing(TestKeys.KEYS).signAll(Duration.ZERO);
    return this;
  }

  StoreComparison comparison(HeadKeys keys) {
    return new StoreComparison(new KeptLog(projections), events, keys, projections, transactions);
  }

  Report compared(String district) {
    return comparison(TestKeys.KEYS).of(new DistrictId(district));
  }

  /** Each as one line. */
  List<String> damages(String district) {
    return compared(district).found().stream().map(Found::toString).toList();
  }

  VerificationWorker worker() {
    return new VerificationWorker(projections, transactions, comparison(TestKeys.KEYS), meters);
  }

  Verifications verifications() {
    return new Verifications(engine.bean(Questions.class));
  }

  Heads heads() {
    return new Heads(engine.bean(Questions.class));
  }

  Proofs proofs() {
    var questions = engine.bean(Questions.class);
    return new Proofs(questions, new Nodes(questions), events, TestKeys.KEYS);
  }

  static Scope scope(String district) {
    return Scope.of(new DistrictId(district));
  }

  /** Computed past all tables of the log. */
  Edge recomputed(String district) {
    var edge = new Edge[] {Edge.EMPTY};
    transaction()
        .executeWithoutResult(
            _ ->
                events.between(
                    new DistrictId(district),
                    0,
                    Long.MAX_VALUE,
                    placed -> edge[0] = edge[0].append(placed.event().leaf()).edge()));
    return edge[0];
  }

  Edge edge(String district) {
    return proofs().edge(scope(district));
  }

  Hash root(String district) {
    return edge(district).root();
  }

  @Override
  public void close() {
    engine.close();
  }
}
