package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.postgres.EventAccess;
import cn.outturn.district.DistrictEvent.DistrictSuspended;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class StoredEventTest {

  @Autowired private EventStorageEngine engine;
  @Autowired private EventAccess access;

  private JdbcClient database;
  private TransactionTemplate transaction;

  @BeforeEach
  void in_the_transactions_of_appends() {
    database = JdbcClient.create(access.dataSource());
    transaction = new TransactionTemplate(access.transactions());
  }

  @Test
  void an_event_lies_under_its_stored_name_and_is_read_back() {
    String district = Happened.freshDistrict();
    String stream = district + "/BRIDGE-1";
    DomainEventMessage<?> event = Happened.in(stream, 0);

    engine.appendEvents(event);

    assertThat(
            database
                .sql(
                    """
                    SELECT payload_type, payload_revision, district_id,
                           convert_from(payload, 'UTF8')::json ->> 'reason' AS reason
                    FROM event_store.domain_event_entry WHERE aggregate_identifier = ?
                    """)
                .param(stream)
                .query()
                .singleRow())
        .containsEntry("payload_type", "DistrictSuspended")
        .containsEntry("payload_revision", "1")
        .containsEntry("district_id", district)
        .containsEntry("reason", "reason of " + stream);
    assertThat(engine.readEvents(stream).asStream())
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
              assertThat(read.getPayload()).isEqualTo(new DistrictSuspended("reason of " + stream));
            });
  }

  @Test
  void an_unknown_stored_name_is_not_read() {
    DomainEventMessage<?> event = Happened.anywhere();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          engine.appendEvents(event);
          database
              .sql(
                  """
                  INSERT INTO event_store.domain_event_entry (event_identifier,
                    aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                    payload_revision, payload, meta_data)
                  SELECT event_identifier || '-next', aggregate_identifier, sequence_number + 1,
                    type, time_stamp, 'NeverHeardOf', payload_revision, payload, meta_data
                  FROM event_store.domain_event_entry WHERE event_identifier = ?
                  """)
              .param(event.getIdentifier())
              .update();
          assertThatThrownBy(
                  () -> engine.readEvents(event.getAggregateIdentifier()).asStream().toList())
              .isInstanceOf(SerializationException.class)
              .hasMessageContaining("NeverHeardOf");
        });
  }

  @Test
  void a_stream_without_a_district_is_refused() {
    for (String stream : List.of("BRIDGE-1", "11010/BRIDGE-1", "110101/", "110101/A/B", "")) {
      assertThatThrownBy(() -> engine.appendEvents(Happened.in(stream, 0)))
          .isInstanceOf(EventStoreException.class)
          .hasStackTraceContaining("stream_names_its_district");
    }
  }

  @Test
  void an_event_outside_any_stream_is_refused() {
    assertThatThrownBy(
            () -> engine.appendEvents(new GenericEventMessage<>(new DistrictSuspended("x"))))
        .isInstanceOf(EventStoreException.class);
  }

  @Test
  void a_position_is_taken_once_and_the_refusal_tells_nothing_of_the_payload() {
    String stream = Happened.freshDistrict();
    engine.appendEvents(Happened.in(stream, 0), Happened.in(stream, 1));

    assertThatThrownBy(() -> engine.appendEvents(Happened.in(stream, 1)))
        .isInstanceOf(ConcurrencyException.class)
        .satisfies(
            failure -> {
              for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain("reason of");
              }
            });
  }
}
