package cn.outturn.query.projection;

import cn.outturn.query.history.News;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Streams that could not be taken in, in Axon's dead-letter queue: one letter for each, with its
 * first event and the cause. A letter is written in the transaction that moves the position on, so
 * that no event is passed over without one.
 */
@Component
public final class DeadLetters {

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int LISTED = 500;

  private final JdbcSequencedDeadLetterQueue<EventMessage<?>> queue;
  private final JdbcTemplate database;

  DeadLetters(
      DataSource dataSource,
      ConnectionProvider connections,
      TransactionManager transactions,
      DeadLetterSchema schema,
      Configuration axon) {
    database = new JdbcTemplate(dataSource);
    queue =
        JdbcSequencedDeadLetterQueue.builder()
            .processingGroup(Intake.GROUP)
            // A full queue would stop every district for the letters of some.
            .maxSequences(Integer.MAX_VALUE)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .schema(schema)
            .genericSerializer(axon.serializer())
            .eventSerializer(axon.eventSerializer())
            .build();
  }

  public long count() {
    return queue.size();
  }

  /** The oldest ones. */
  public List<DeadLetter> list() {
    return database.query(
        """
        SELECT dead_letter_identifier, sequence_identifier, sequence_number, payload_type,
               enqueued_at, last_touched, cause_message
        FROM read_model.dead_letter_entry WHERE processing_group = ?
        ORDER BY enqueued_at, dead_letter_identifier LIMIT ?
        """,
        (row, i) ->
            new DeadLetter(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                Instant.parse(row.getString(6)),
                row.getString(7)),
        Intake.GROUP,
        LISTED);
  }

  /** Those of these streams that have a letter. */
  Set<String> holding(Collection<String> streams) {
    return new HashSet<>(
        database.queryForList(
            """
            SELECT DISTINCT sequence_identifier FROM read_model.dead_letter_entry
            WHERE processing_group = ? AND sequence_identifier = ANY (?)
            """,
            String.class,
            Intake.GROUP,
            new SqlArrayValue("text", streams.toArray())));
  }

  void hold(News news, RuntimeException failure) {
    EventMessage<?> first = news.events().getFirst();
    log.error(
        "{} could not be taken in from version {} on, and becomes a dead letter: {}",
        news.stream(),
        news.events().getFirst().getSequenceNumber(),
        Blame.inOneLine(failure),
        Blame.sql(failure).isPresent() ? null : failure);
    queue.enqueue(news.stream(), new GenericDeadLetter<>(news.stream(), first, cause(failure)));
  }

  void release(Collection<String> streams) {
    for (String stream : streams) {
      log.info("{} was taken in; its dead letter goes", stream);
      database.update(
          """
          DELETE FROM read_model.dead_letter_entry
          WHERE processing_group = ? AND sequence_identifier = ?
          """,
          Intake.GROUP,
          stream);
    }
  }

  /** Lets a stream be tried again; its letters go if nothing fails. */
  boolean process(String stream, Supplier<Optional<RuntimeException>> attempt) {
    return queue.process(
        letter -> ((JdbcDeadLetter<?>) letter).getSequenceIdentifier().equals(stream),
        letter ->
            attempt
                .get()
                .<EnqueueDecision<EventMessage<?>>>map(failure -> Decisions.requeue(cause(failure)))
                .orElseGet(Decisions::evict));
  }

  /**
   * Gives a letter up: what it stands for is not shown until its stream has a further event.
   *
   * @return whether there was such a letter
   */
  public boolean discard(String id, String reason) {
    List<String> discarded =
        database.queryForList(
            """
            DELETE FROM read_model.dead_letter_entry
            WHERE processing_group = ? AND dead_letter_identifier = ?
            RETURNING sequence_identifier
            """,
            String.class,
            Intake.GROUP,
            id);
    discarded.forEach(
        stream -> log.warn("Dead letter {} of {} was discarded: {}", id, stream, reason));
    return !discarded.isEmpty();
  }

  /** Axon names a cause by its class and message; here the message names the class as well. */
  private static ThrowableCause cause(RuntimeException failure) {
    return new ThrowableCause(ThrowableCause.class.getName(), Blame.inOneLine(failure));
  }
}
