package cn.outturn.deploy.benchmark;

import java.sql.SQLException;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** Reads and decodes every event over one connection: less no rebuild can do. */
final class PlainReading {

  private static final int FETCHED_AT_ONCE = 2_000;

  private static final String EVENTS =
      """
      SELECT aggregate_identifier, sequence_number, event_identifier, time_stamp,
        payload_type, payload_revision, payload, meta_data
      FROM event_store.domain_event_entry WHERE %s ORDER BY global_index
      """;

  private final Database database;
  private final Serializer serializer;
  private final String which;

  PlainReading(Database database, Serializer serializer) {
    this(database, serializer, "true");
  }

  /**
   * @param which a condition in SQL
   */
  PlainReading(Database database, Serializer serializer, String which) {
    this.database = database;
    this.serializer = serializer;
    this.which = which;
  }

  /** How many there are to read. */
  long count() throws SQLException {
    return Long.parseLong(
        database
            .texts("SELECT count(*) FROM event_store.domain_event_entry WHERE " + which)
            .getFirst());
  }

  /** Events in a second. */
  double rate() throws SQLException {
    long begin = System.nanoTime();
    long events = 0;
    long decoded = 0;
    try (var connection = database.connect();
        var statement = connection.prepareStatement(EVENTS.formatted(which))) {
      connection.setAutoCommit(false);
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          row.getString(1);
          row.getLong(2);
          row.getString(3);
          row.getString(4);
          Object event = decode(row.getBytes(7), row.getString(5), row.getString(6));
          Object metaData = decode(row.getBytes(8), MetaData.class.getName(), null);
          decoded += event.equals(metaData) ? 0 : 1;
          events++;
        }
      }
    }
    if (decoded != events) {
      throw new IllegalStateException(decoded + " of " + events + " were decoded");
    }
    return Measure.perSecond(events, System.nanoTime() - begin);
  }

  private Object decode(
      byte[] bytes, String type, @org.jspecify.annotations.Nullable String revision) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(bytes, byte[].class, type, revision));
  }
}
