package cn.outturn.query.projection;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a stream's own failure from the database's. What the stream has caused becomes a dead
 * letter; what the database has caused would befall every stream and is tried again instead.
 */
public final class Blame {

  /**
   * Classes of SQL states: no connection, no transaction to speak of, a deadlock, tables that are
   * not as the program expects, no resources, a lock not granted, an operator's intervention, a
   * failure of the system.
   */
  private static final Set<String> OF_THE_DATABASE =
      Set.of("08", "25", "40", "42", "53", "55", "57", "58");

  private Blame() {}

  static boolean isOfStream(RuntimeException failure) {
    if (failure instanceof TransactionException
        || failure instanceof NonTransientDataAccessResourceException) {
      return false;
    }
    return sql(failure)
        .map(SQLException::getSQLState)
        .map(state -> OF_THE_DATABASE.stream().noneMatch(state::startsWith))
        .orElse(true);
  }

  /**
   * The failure by its class and in one line. Of the database's only the first: the next ones quote
   * the row, which may hold what should not stand in logs.
   */
  static String inOneLine(Throwable failure) {
    Throwable root = sql(failure).map(Throwable.class::cast).orElse(failure);
    String message = String.valueOf(root.getMessage());
    return root.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse(message);
  }

  /** The failure's kind alone: a message may quote what it stumbled over. */
  public static String kindOf(Throwable failure) {
    return sql(failure)
        .map(sql -> sql.getClass().getSimpleName() + " " + sql.getSQLState())
        .orElseGet(() -> failure.getClass().getSimpleName());
  }

  static Optional<SQLException> sql(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
