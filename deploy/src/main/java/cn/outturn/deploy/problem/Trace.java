package cn.outturn.deploy.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An exception as a log may have it. Messages of others are left out: PostgreSQL repeats the row
 * that it doesn't want, and a parser the text, with all that they tell of a person.
 */
final class Trace {

  private static final int FRAMES = 25;

  static String of(Throwable thrown) {
    return Causes.of(thrown).map(Trace::one).collect(Collectors.joining("\ncaused by "));
  }

  private static String one(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return thrown.getClass().getName()
        + said(thrown, frames)
        + Arrays.stream(frames)
            .limit(FRAMES)
            .map(frame -> "\n\tat " + frame)
            .collect(Collectors.joining());
  }

  private static String said(Throwable thrown, StackTraceElement[] frames) {
    if (thrown instanceof SQLException sql) {
      return " SQLSTATE " + sql.getSQLState();
    }
    boolean ours = frames.length > 0 && frames[0].getClassName().startsWith("cn.outturn.");
    boolean repeatsCause = String.valueOf(thrown.getCause()).equals(thrown.getMessage());
    return ours && !repeatsCause ? ": " + thrown.getMessage() : "";
  }

  private Trace() {}
}
