package cn.outturn.query.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one process at a time work on what lies beside the live tables, by an advisory lock of a
 * connection of its own: a process that is killed lets go of it.
 */
@Component
final class OneAtATime {

  private static final Logger log = LoggerFactory.getLogger(OneAtATime.class);

  /** Apart from the locks of appends and of districts (V001, V081). */
  private static final long LOCK = 28535L << 48;

  private final DataSource dataSource;

  OneAtATime(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The turn, until it is closed. */
  record Turn(Connection connection) implements AutoCloseable {

    @Override
    public void close() {
      try (connection) {
        ask(connection, "SELECT pg_advisory_unlock(?)");
      } catch (SQLException gone) {
        log.warn("The connection that held the lock of rebuilds is gone, and the lock with it");
      }
    }
  }

  /** Nothing while somebody else works. */
  Optional<Turn> take() {
    try {
      Connection connection = dataSource.getConnection();
      if (ask(connection, "SELECT pg_try_advisory_lock(?)")) {
        return Optional.of(new Turn(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no connection for a rebuild", e);
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
