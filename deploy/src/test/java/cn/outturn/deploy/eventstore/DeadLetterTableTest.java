package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Axon has no table for PostgreSQL: ours takes what its queue writes. */
@ApplicationTest
class DeadLetterTableTest {

  @Autowired private ConnectionProvider connections;
  @Autowired private TransactionManager transactions;
  @Autowired private DeadLetterSchema schema;
  @Autowired private Configuration axon;

  @Test
  void keeps_an_event_with_its_cause() {
    var queue =
        JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup("dead-letter-table")
            .connectionProvider(connections)
            .transactionManager(transactions)
            .schema(schema)
            .genericSerializer(axon.serializer())
            .eventSerializer(axon.eventSerializer())
            .build();
    EventMessage<?> event = Happened.anywhere();

    queue.enqueue(
        "110101", new GenericDeadLetter<>("110101", event, new Exception("no such unit")));

    assertThat(queue.deadLetterSequence("110101"))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.message().getPayload()).isEqualTo(event.getPayload());
              assertThat(letter.cause().orElseThrow().message()).isEqualTo("no such unit");
            });
  }
}
