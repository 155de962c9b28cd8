package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.postgres.EventAccess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** An event that commits after younger ones: its index is lower than what readers could see. */
@ApplicationTest
class LateCommitTest {

  @Autowired private EventStorageEngine engine;
  @Autowired private EventAccess access;

  private JdbcClient database;
  private TransactionTemplate transaction;

  private final ExecutorService others = Executors.newCachedThreadPool();
  private Reader reader;

  @BeforeEach
  void in_the_transactions_of_appends() {
    database = JdbcClient.create(access.dataSource());
    transaction = new TransactionTemplate(access.transactions());
  }

  @BeforeEach
  void all_before_is_settled() {
    engine.appendEvents(Happened.anywhere());
    reader = new Reader(engine.createHeadToken());
  }

  @AfterEach
  void stop() {
    others.shutdownNow();
  }

  @Test
  void readers_wait_for_it_and_see_all_in_order_once() throws Exception {
    DomainEventMessage<?> late = Happened.anywhere();
    DomainEventMessage<?> second = Happened.anywhere();
    DomainEventMessage<?> third = Happened.anywhere();
    DomainEventMessage<?> fourth = Happened.anywhere();
    var held = new Held(late);

    engine.appendEvents(second);
    engine.appendEvents(third);
    assertThat(reader.read()).isEmpty();

    held.commit();
    assertThat(reader.read()).containsExactlyElementsOf(ids(late, second, third));

    engine.appendEvents(fourth);
    assertThat(reader.read()).containsExactlyElementsOf(ids(fourth));
  }

  @Test
  void readers_go_on_when_it_is_rolled_back() throws Exception {
    DomainEventMessage<?> second = Happened.anywhere();
    var held = new Held(Happened.anywhere());

    engine.appendEvents(second);
    assertThat(reader.read()).isEmpty();

    held.rollBack();
    assertThat(reader.read()).containsExactlyElementsOf(ids(second));
  }

  @Test
  void the_head_is_not_below_what_was_just_stored() throws Exception {
    var held = new Held(Happened.anywhere());
    DomainEventMessage<?> second = Happened.anywhere();

    engine.appendEvents(second);
    TrackingToken head = engine.createHeadToken();
    held.commit();

    assertThat(reader.read()).endsWith(second.getIdentifier());
    assertThat(head).isEqualTo(reader.token);
  }

  @Test
  void an_old_time_stamp_above_it_hides_nothing() throws Exception {
    // As from a node whose clock is behind, or that paused between making an event and storing it.
    DomainEventMessage<?> late = Happened.anywhere();
    DomainEventMessage<?> stale = Happened.anywhereADayAgo();
    var held = new Held(late);

    engine.appendEvents(stale);
    List<String> before = reader.read();
    held.commit();

    assertThat(Stream.of(before, reader.read()).flatMap(List::stream))
        .containsExactlyElementsOf(ids(late, stale));
  }

  @Test
  void an_append_that_hangs_is_ended_by_the_server_and_stores_nothing() {
    DomainEventMessage<?> hanging = Happened.anywhere();
    DomainEventMessage<?> second = Happened.anywhere();

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      database.sql("SET LOCAL transaction_timeout = '300ms'").update();
                      engine.appendEvents(hanging);
                      others.execute(() -> engine.appendEvents(second));
                      awaitEndOf(
                          database.sql("SELECT pg_backend_pid()").query(Integer.class).single());
                    }))
        .hasMessageContaining("JDBC commit failed");

    assertThat(engine.readEvents(hanging.getAggregateIdentifier()).hasNext()).isFalse();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(reader.read()).containsExactlyElementsOf(ids(second)));
  }

  @Test
  void every_append_gets_the_bound_and_nothing_else_does() {
    transaction.executeWithoutResult(
        status -> {
          assertThat(transactionTimeout()).isEqualTo("0");
          engine.appendEvents(Happened.anywhere());
          assertThat(transactionTimeout()).isEqualTo("20s");
        });
    transaction.executeWithoutResult(
        status -> {
          database.sql("SET LOCAL transaction_timeout = '1h'").update();
          engine.appendEvents(Happened.anywhere());
          assertThat(transactionTimeout()).isEqualTo("20s");
        });
    transaction.executeWithoutResult(status -> assertThat(transactionTimeout()).isEqualTo("0"));
  }

  private String transactionTimeout() {
    return database.sql("SHOW transaction_timeout").query(String.class).single();
  }

  private void awaitEndOf(int backend) {
    await().atMost(Duration.ofSeconds(10)).until(() -> others.submit(() -> isGone(backend)).get());
  }

  private boolean isGone(int backend) {
    return database
        .sql("SELECT pid FROM pg_stat_activity WHERE pid = ?")
        .param(backend)
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  private static List<String> ids(DomainEventMessage<?>... events) {
    return Stream.of(events).map(EventMessage::getIdentifier).toList();
  }

  /** Follows the store as a processor does: on from the token of what it has seen last. */
  private final class Reader {

    private TrackingToken token;

    Reader(TrackingToken token) {
      this.token = token;
    }

    List<String> read() {
      try (var events = engine.readEvents(token, false)) {
        return events.map(this::see).toList();
      }
    }

    private String see(TrackedEventMessage<?> event) {
      token = event.trackingToken();
      return event.getIdentifier();
    }
  }

  /** An append in a transaction of its own that stays open until told. */
  private final class Held {

    private final CountDownLatch appended = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);
    private final Future<?> done;
    private volatile boolean rollBack;

    Held(DomainEventMessage<?> event) throws InterruptedException {
      done = others.submit(() -> transaction.executeWithoutResult(status -> append(event, status)));
      assertThat(appended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void append(DomainEventMessage<?> event, TransactionStatus status) {
      engine.appendEvents(event);
      appended.countDown();
      awaitWord();
      if (rollBack) {
        status.setRollbackOnly();
      }
    }

    private void awaitWord() {
      try {
        assertThat(told.await(15, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    void commit() throws Exception {
      told.countDown();
      done.get();
    }

    void rollBack() throws Exception {
      rollBack = true;
      commit();
    }
  }
}
