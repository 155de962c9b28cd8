package cn.outturn.query.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.support.SqlArrayValue;

/** The columns of a table that name a stream: its id in parts. */
final class StreamColumns {

  private final List<Method> components;

  StreamColumns(Table<?> table) {
    List<String> columns = ReadModelJson.columns(table.row());
    components =
        table.stream().stream()
            .map(part -> table.row().getRecordComponents()[columns.indexOf(part)].getAccessor())
            .toList();
    components.forEach(component -> component.setAccessible(true));
  }

  /**
   * A row under the key of another stream would never be cleared away again, and might be seen in
   * another district.
   *
   * @throws IllegalStateException if the row names another stream than this one
   */
  void verify(String stream, Record row) {
    String named =
        components.stream().map(part -> text(part, row)).collect(Collectors.joining("/"));
    if (!named.equals(stream)) {
      throw new IllegalStateException("A row of %s was made out of %s".formatted(named, stream));
    }
  }

  /** For each column the parts of these streams' ids. */
  List<SqlArrayValue> arrays(List<String> streams) {
    List<String[]> ids = streams.stream().map(this::parts).toList();
    return IntStream.range(0, components.size())
        .mapToObj(part -> new SqlArrayValue("text", ids.stream().map(id -> id[part]).toArray()))
        .toList();
  }

  private String[] parts(String stream) {
    String[] parts = stream.split("/");
    if (parts.length != components.size()) {
      throw new IllegalStateException(
          "%s is not named by %d columns".formatted(stream, components.size()));
    }
    return parts;
  }

  private static String text(Method component, Record row) {
    try {
      return String.valueOf(component.invoke(row));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
