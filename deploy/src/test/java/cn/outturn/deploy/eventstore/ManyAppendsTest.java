package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.postgres.EventAccess;
import cn.outturn.district.DistrictEvent;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A processor follows while many transactions append and commit out of order, or roll back; then it
 * replays all. Seeded, so that a failure comes back.
 */
@ApplicationTest
class ManyAppendsTest {

  private static final int WRITERS = 8;
  private static final int APPENDS_EACH = 40;

  @Autowired private EventStorageEngine engine;
  @Autowired private EventStore events;
  @Autowired private TokenStore tokens;
  @Autowired private TransactionManager axonTransactions;
  @Autowired private EventAccess access;

  private TransactionTemplate transaction;
  private JdbcClient database;

  private final Queue<String> handled = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

  @BeforeEach
  void in_the_transactions_of_appends() {
    database = JdbcClient.create(access.dataSource());
    transaction = new TransactionTemplate(access.transactions());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void are_handled_once_each_in_the_order_of_their_indexes_live_and_in_a_replay() {
    engine.appendEvents(Happened.anywhere());
    TrackingToken start = engine.createHeadToken();
    PooledStreamingEventProcessor processor = processorFrom(start);
    processor.start();

    appendFromManyThreads();

    List<String> stored = storedAfter(start);
    assertThat(stored).hasSizeGreaterThan(WRITERS * APPENDS_EACH / 2);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(handled).containsExactlyElementsOf(stored));

    processor.shutDown();
    handled.clear();
    processor.resetTokens(source -> start);
    processor.start();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(handled).containsExactlyElementsOf(stored));
    processor.shutDown();
  }

  @EventHandler
  void on(DistrictEvent event, EventMessage<?> message) {
    handled.add(message.getIdentifier());
  }

  private void appendFromManyThreads() {
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        var random = new Random(writer);
        writers.execute(
            () -> {
              for (int append = 0; append < APPENDS_EACH; append++) {
                appendAndLinger(random.nextInt(10) / 1000.0, random.nextInt(5) == 0);
              }
            });
      }
    }
  }

  private void appendAndLinger(double seconds, boolean rollBack) {
    transaction.executeWithoutResult(
        status -> {
          events.publish(Happened.anywhere(), Happened.anywhere());
          engine.appendEvents(Happened.anywhere(), Happened.anywhere());
          database.sql("SELECT pg_sleep(?)").param(seconds).query().singleRow();
          if (rollBack) {
            status.setRollbackOnly();
          }
        });
  }

  private List<String> storedAfter(TrackingToken start) {
    return database
        .sql(
            """
            SELECT event_identifier FROM event_store.domain_event_entry
            WHERE global_index > ? ORDER BY global_index
            """)
        .param(start.position().orElse(0))
        .query(String.class)
        .list();
  }

  private PooledStreamingEventProcessor processorFrom(TrackingToken start) {
    return PooledStreamingEventProcessor.builder()
        .name("many-appends")
        .messageSource(events)
        .initialToken(source -> start)
        .initialSegmentCount(1)
        .batchSize(20)
        .tokenStore(tokens)
        .transactionManager(axonTransactions)
        .coordinatorExecutor(threads)
        .workerExecutor(threads)
        .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
        .build();
  }
}
