package cn.outturn.deploy.eventstore;

import cn.outturn.deploy.postgres.EventAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events in PostgreSQL: Axon's own engine, with the names and statements of our schema. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
class PostgresEventStore {

  private static final EventSchema SCHEMA =
      EventSchema.builder()
          .eventTable("event_store.domain_event_entry")
          .globalIndexColumn("global_index")
          .eventIdentifierColumn("event_identifier")
          .aggregateIdentifierColumn("aggregate_identifier")
          .sequenceNumberColumn("sequence_number")
          .typeColumn("type")
          .timestampColumn("time_stamp")
          .payloadTypeColumn("payload_type")
          .payloadRevisionColumn("payload_revision")
          .payloadColumn("payload")
          .metaDataColumn("meta_data")
          .build();

  private static final int BATCH = 500;

  @Bean
  JdbcEventStorageEngine eventStorageEngine(
      @Qualifier("eventSerializer") Serializer events,
      Serializer general,
      org.axonframework.config.Configuration axon,
      EventAccess access,
      PersistenceExceptionResolver duplicates) {
    return JdbcEventStorageEngine.builder()
        .schema(SCHEMA)
        .eventSerializer(events)
        .snapshotSerializer(general)
        .upcasterChain(axon.upcasterChain())
        // Joins the command's transaction by the pool alone, never by the unit of work: that may
        // be a projection's, which keeps its own connection there.
        .connectionProvider(new SpringDataSourceConnectionProvider(access.dataSource()))
        .transactionManager(new SpringTransactionManager(access.transactions()))
        .persistenceExceptionResolver(duplicates)
        .batchSize(BATCH)
        // Positions in a stream have no holes: a batch that isn't full is the last.
        .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
        .readSnapshotData(PostgresEventStore::noSnapshots)
        .readEventDataWithoutGaps(SettledReads::after)
        .readEventDataWithGaps(SettledReads::afterIgnoringGaps)
        .createTailToken(SettledReads::tail)
        .createTokenAt(SettledReads::at)
        // What was read is settled: keep no gaps in tokens, and look for none behind them.
        .gapTimeout(1)
        .maxGapOffset(1)
        .extendedGapCheckEnabled(false)
        .build();
  }

  @Bean
  EventStore eventStore(
      JdbcEventStorageEngine engine, org.axonframework.config.Configuration axon) {
    return EmbeddedEventStore.builder()
        .storageEngine(engine)
        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
        .spanFactory(axon.getComponent(EventBusSpanFactory.class))
        // How soon a reader sees what another process appended, in ms.
        .fetchDelay(100)
        .build();
  }

  /** PostgreSQL's driver tells a duplicate by its SQL state only; Axon looks for a class. */
  @Bean
  PersistenceExceptionResolver duplicateKeys() {
    return failure -> {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
          return true;
        }
      }
      return false;
    };
  }

  /** No snapshots are kept: a stream has some tens of events a year. */
  private static PreparedStatement noSnapshots(
      Connection connection, EventSchema schema, String stream) throws SQLException {
    return connection.prepareStatement("SELECT WHERE false");
  }
}
