package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.proof.StoredEvent;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One event as a line of {@code events.jsonl}: what lies in the event table, but for its position,
 * which is the line.
 *
 * @param stream {@code district/code} of a project, or the district alone
 * @param sequence its place in the stream, from 0
 * @param kind of the stream: District or Project
 * @param type the stored name of the event
 * @param payload byte for byte as it was stored, being JSON in UTF-8
 * @param metaData the same
 */
@JsonPropertyOrder({
  "stream",
  "sequence",
  "id",
  "kind",
  "time",
  "type",
  "revision",
  "payload",
  "metaData"
})
record EventLine(
    String stream,
    long sequence,
    String id,
    String kind,
    String time,
    String type,
    String revision,
    String payload,
    String metaData) {

  static final String COLUMNS =
      "aggregate_identifier, sequence_number, event_identifier, type, time_stamp, payload_type,"
          + " payload_revision, payload, meta_data";

  static EventLine of(ResultSet row) throws SQLException {
    return new EventLine(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        text(row.getBytes(8)),
        text(row.getBytes(9)));
  }

  /** As the log of events hashes it. */
  StoredEvent stored() {
    return new StoredEvent(
        stream,
        sequence,
        id,
        time,
        kind,
        type,
        revision,
        payload.getBytes(UTF_8),
        metaData.getBytes(UTF_8));
  }

  /** A byte that is no character would come back as another one. */
  private static String text(byte[] stored) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(stored)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("an event is stored that is no text in UTF-8", e);
    }
  }
}
