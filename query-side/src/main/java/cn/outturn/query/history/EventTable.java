package cn.outturn.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Streams out of the event table of PostgreSQL: many in one statement, or all of them by one cursor
 * in one snapshot. Axon's own way asks the database once for each stream.
 */
@Component
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
final class EventTable implements StreamSource {

  private static final int FETCHED_AT_ONCE = 2_000;

  private static final String EVENTS =
      """
      SELECT type, aggregate_identifier, sequence_number, event_identifier, time_stamp,
             payload_type, payload_revision, payload, meta_data
      FROM event_store.domain_event_entry %s
      ORDER BY aggregate_identifier, sequence_number
      """;

  private final Configuration axon;
  private final JdbcTemplate some;
  private final JdbcTemplate all;
  private final TransactionTemplate snapshot;

  EventTable(DataSource dataSource, PlatformTransactionManager transactions, Configuration axon) {
    this.axon = axon;
    some = new JdbcTemplate(dataSource);
    all = new JdbcTemplate(dataSource);
    all.setFetchSize(FETCHED_AT_ONCE);
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public List<StoredStream> named(Collection<String> ids) {
    List<StoredStream> found = new ArrayList<>();
    read(some, "WHERE aggregate_identifier = ANY (?)", found::add, text(ids));
    return found;
  }

  @Override
  public void each(Consumer<StoredStream> receiver) {
    snapshot.executeWithoutResult(
        transaction -> {
          // Reading everything takes longer than any transaction that a session may limit.
          all.execute("SET LOCAL transaction_timeout = 0");
          read(all, "", receiver);
        });
  }

  @Override
  public Set<String> existing(Collection<String> ids) {
    return new HashSet<>(
        some.queryForList(
            """
            SELECT aggregate_identifier FROM event_store.domain_event_entry
            WHERE aggregate_identifier = ANY (?) AND sequence_number = 0
            """,
            String.class,
            text(ids)));
  }

  private void read(
      JdbcTemplate database, String where, Consumer<StoredStream> receiver, Object... arguments) {
    var streams = new Streams(receiver);
    database.query(EVENTS.formatted(where), streams, arguments);
    streams.end();
  }

  /** Makes streams of events that come in the order of their streams. */
  private final class Streams implements RowCallbackHandler {

    private final Consumer<StoredStream> receiver;
    private List<DomainEventData<byte[]>> stream = new ArrayList<>();

    private Streams(Consumer<StoredStream> receiver) {
      this.receiver = receiver;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
      DomainEventData<byte[]> event = event(row);
      if (!stream.isEmpty() && !idOf(stream).equals(event.getAggregateIdentifier())) {
        end();
      }
      stream.add(event);
    }

    private void end() {
      if (!stream.isEmpty()) {
        List<DomainEventData<byte[]>> whole = stream;
        stream = new ArrayList<>();
        receiver.accept(new StoredStream(idOf(whole), whole.size(), () -> upcast(whole)));
      }
    }
  }

  private static DomainEventData<byte[]> event(ResultSet row) throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBytes(8),
        row.getBytes(9));
  }

  private static String idOf(List<DomainEventData<byte[]>> stream) {
    return stream.getFirst().getAggregateIdentifier();
  }

  private List<? extends DomainEventMessage<?>> upcast(List<DomainEventData<byte[]>> stream) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            stream.stream(), axon.eventSerializer(), axon.upcasterChain())
        .asStream()
        .toList();
  }

  private static SqlArrayValue text(Collection<String> values) {
    return new SqlArrayValue("text", values.toArray());
  }
}
