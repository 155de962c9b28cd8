package cn.outturn.deploy.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * The statements by which readers follow the store, no further than it is settled.
 *
 * <p>Axon's own read everything committed and remember the gaps, but forget a gap once the event
 * above it is a minute old by some node's clock: an append that commits after that is missed. Why
 * {@code settled_index()} can't miss one is proved where it is defined, in {@code
 * V001__event_store.sql}. A gap below it never fills, so gaps are ignored here.
 *
 * <p>The head stays Axon's, the highest committed index: a command answers with it, so it must not
 * be below the command's own event. It is where to wait for, not where to start reading.
 */
final class SettledReads {

  private SettledReads() {}

  static PreparedStatement after(
      Connection connection, EventSchema schema, long index, int batchSize) throws SQLException {
    // A statement of its own: the next one must see what was committed before this one ran.
    long settled = settledIndex(connection);
    PreparedStatement statement =
        connection.prepareStatement(
            "SELECT %s FROM %s WHERE %3$s > ? AND %3$s <= ? ORDER BY %3$s LIMIT ?"
                .formatted(
                    schema.trackedEventFields(),
                    schema.domainEventTable(),
                    schema.globalIndexColumn()));
    statement.setLong(1, index);
    statement.setLong(2, settled);
    statement.setInt(3, batchSize);
    return statement;
  }

  static PreparedStatement afterIgnoringGaps(
      Connection connection, EventSchema schema, long index, int batchSize, List<Long> gaps)
      throws SQLException {
    return after(connection, schema, index, batchSize);
  }

  /** The start of everything. Axon's, the lowest committed index, may still get a lower one. */
  static PreparedStatement tail(Connection connection, EventSchema schema) throws SQLException {
    return connection.prepareStatement("SELECT 0::bigint");
  }

  static PreparedStatement at(Connection connection, EventSchema schema, Instant time)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            "SELECT least(min(%s) - 1, event_store.settled_index()) FROM %s WHERE %s >= ?"
                .formatted(
                    schema.globalIndexColumn(),
                    schema.domainEventTable(),
                    schema.timestampColumn()));
    statement.setString(1, DateTimeUtils.formatInstant(time));
    return statement;
  }

  private static long settledIndex(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT event_store.settled_index()")) {
      result.next();
      return result.getLong(1);
    }
  }
}
