package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Events as they lie in the event table, byte for byte. Within the transaction of its caller they
 * come one after the other, however many there are.
 */
@Component
@OfEventTable
class RawEvents {

  private static final int FETCHED_AT_ONCE = 200;

  private static final String EVENTS =
      """
      SELECT aggregate_identifier, sequence_number, event_identifier, time_stamp, type,
        payload_type, payload_revision, payload, meta_data, global_index, district_id
      FROM event_store.domain_event_entry
      """;

  private final JdbcTemplate database;

  RawEvents(DataSource projections) {
    database = new JdbcTemplate(projections);
    database.setFetchSize(FETCHED_AT_ONCE);
  }

  /**
   * @param position among the events of all districts
   */
  record Placed(DistrictId district, long position, StoredEvent event) {

    private static Placed of(ResultSet row) throws SQLException {
      return new Placed(
          new DistrictId(row.getString(11)),
          row.getLong(10),
          new StoredEvent(
              row.getString(1),
              row.getLong(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.getBytes(8),
              row.getBytes(9)));
    }
  }

  /** Of all districts, above the first position up to the second, in their order. */
  void between(long above, long upTo, int most, Consumer<Placed> receiver) {
    each(
        "WHERE global_index > ? AND global_index <= ? ORDER BY global_index LIMIT ?",
        receiver,
        above,
        upTo,
        most);
  }

  /** All of one district, in the same way. */
  void between(DistrictId district, long above, long upTo, Consumer<Placed> receiver) {
    each(
        "WHERE district_id = ? AND global_index > ? AND global_index <= ? ORDER BY global_index",
        receiver,
        district.value(),
        above,
        upTo);
  }

  /** Of one stream, from its first on. */
  void ofStream(DistrictId district, String stream, Consumer<Placed> receiver) {
    each(
        "WHERE district_id = ? AND aggregate_identifier = ? ORDER BY sequence_number",
        receiver,
        district.value(),
        stream);
  }

  Optional<Placed> find(DistrictId district, String stream, long sequence) {
    return one(
        "WHERE district_id = ? AND aggregate_identifier = ? AND sequence_number = ?",
        district.value(),
        stream,
        sequence);
  }

  Optional<Placed> find(DistrictId district, String id) {
    return one("WHERE district_id = ? AND event_identifier = ?", district.value(), id);
  }

  private Optional<Placed> one(String where, Object... arguments) {
    return database.query(EVENTS + where, (row, _) -> Placed.of(row), arguments).stream()
        .findFirst();
  }

  private void each(String where, Consumer<Placed> receiver, Object... arguments) {
    database.query(
        EVENTS + where,
        row -> {
          receiver.accept(Placed.of(row));
        },
        arguments);
  }
}
