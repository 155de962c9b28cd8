package cn.outturn.query;

import cn.outturn.query.question.Questions;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine without any question, over Axon's own event store in the tables of the service. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({
  "cn.outturn.query.history",
  "cn.outturn.query.projection",
  "cn.outturn.query.question",
  "cn.outturn.query.past",
  "cn.outturn.query.operations",
  "cn.outturn.query.rebuild"
})
class AxonWiring {

  private static final Serializer JSON =
      Jackson3Serializer.builder().revisionResolver(new FixedValueRevisionResolver("1")).build();

  @Bean
  @Primary
  PlatformTransactionManager projectionTransactions(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean(Questions.TRANSACTIONS)
  PlatformTransactionManager questionTransactions(
      @Qualifier(Questions.DATABASE) DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  TransactionManager axonTransactions(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider connections(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  @Bean
  org.axonframework.config.Configuration axon(
      List<ConfigurerModule> modules,
      ConnectionProvider connections,
      TransactionManager axon,
      @Qualifier("eventDatabase") DataSource events) {
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(config -> JSON)
            .configureEventSerializer(config -> JSON)
            .configureTransactionManager(config -> axon)
            .configureEmbeddedEventStore(config -> engine(events))
            .registerComponent(TokenStore.class, config -> tokens(connections));
    modules.forEach(module -> module.configureModule(configurer));
    return configurer.buildConfiguration();
  }

  private static JdbcEventStorageEngine engine(DataSource events) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(new SpringDataSourceConnectionProvider(events))
        .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(events)))
        .eventSerializer(JSON)
        .snapshotSerializer(JSON)
        .readSnapshotData(
            (connection, schema, id) -> connection.prepareStatement("SELECT WHERE false"))
        .schema(
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
                .metaDataColumn("meta_data")
                .build())
        .build();
  }

  private static TokenStore tokens(ConnectionProvider connections) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(JSON)
        .schema(
            TokenSchema.builder()
                .setTokenTable("read_model.token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("time_stamp")
                .build())
        .build();
  }

  @Bean
  DeadLetterSchema deadLetterSchema() {
    return DeadLetterSchema.builder()
        .deadLetterTable("read_model.dead_letter_entry")
        .deadLetterIdentifierColumn("dead_letter_identifier")
        .processingGroupColumn("processing_group")
        .sequenceIdentifierColumn("sequence_identifier")
        .sequenceIndexColumn("sequence_index")
        .messageTypeColumn("message_type")
        .eventIdentifierColumn("event_identifier")
        .timestampColumn("time_stamp")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .metaDataColumn("meta_data")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .tokenTypeColumn("token_type")
        .enqueuedAtColumn("enqueued_at")
        .lastTouchedColumn("last_touched")
        .processingStartedColumn("processing_started")
        .causeTypeColumn("cause_type")
        .causeMessageColumn("cause_message")
        .build();
  }
}
