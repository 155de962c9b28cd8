package cn.outturn.deploy.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes events into the event table as the application would have, but many at once. */
final class EventCopy implements AutoCloseable {

  /** Far less than the event table's limit of 20 s for an append. */
  private static final int IN_ONE_TRANSACTION = 10_000;

  private static final String COPY =
      """
      COPY event_store.domain_event_entry (type, aggregate_identifier, sequence_number,
        event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data)
      FROM STDIN
      """;

  private final Connection connection;
  private final Serializer serializer;
  private @Nullable CopyIn copy;
  private long written;

  EventCopy(Connection connection, Serializer serializer) {
    this.connection = connection;
    this.serializer = serializer;
  }

  void write(DomainEventMessage<?> event) {
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
    String row =
        String.join(
            "\t",
            event.getType(),
            event.getAggregateIdentifier(),
            Long.toString(event.getSequenceNumber()),
            event.getIdentifier(),
            DateTimeUtils.formatInstant(event.getTimestamp()),
            payload.getType().getName(),
            payload.getType().getRevision(),
            bytea(payload.getData()),
            bytea(metaData.getData()));
    byte[] line = (row + "\n").getBytes(UTF_8);
    try {
      if (copy == null) {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      }
      copy.writeToCopy(line, 0, line.length);
      if (++written % IN_ONE_TRANSACTION == 0) {
        close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String bytea(byte[] bytes) {
    return "\\\\x" + HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() throws SQLException {
    if (copy != null) {
      copy.endCopy();
      copy = null;
    }
  }
}
