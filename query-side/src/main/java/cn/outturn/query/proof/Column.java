package cn.outturn.query.proof;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.support.SqlArrayValue;

/** The values of one column of many rows, for {@code unnest}. */
final class Column {

  private Column() {}

  static <R> SqlArrayValue of(String type, List<R> rows, Function<R, Object> value) {
    return new SqlArrayValue(type, rows.stream().map(value).toArray());
  }

  /** The driver takes bytes only where the array says that they are. */
  static <R> SqlArrayValue bytes(List<R> rows, Function<R, byte[]> value) {
    return new SqlArrayValue("bytea", (Object[]) rows.stream().map(value).toArray(byte[][]::new));
  }
}
