package cn.outturn.query.question;

import cn.outturn.query.projection.ReadModelJson;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes records of rows. */
record Answers<R>(Class<R> type) {

  static <R> Answers<R> of(Class<R> type) {
    return new Answers<>(type);
  }

  List<R> all(List<String> rows) {
    if (!rows.isEmpty() && type.isRecord()) {
      verify(rows.getFirst());
    }
    return rows.stream().map(row -> ReadModelJson.read(row, type)).toList();
  }

  /** A column that is misspelt would otherwise be a value that is silently missing. */
  private void verify(String row) {
    Set<String> selected = new TreeSet<>(ReadModelJson.names(row));
    Set<String> wanted = new TreeSet<>(ReadModelJson.columns(type.asSubclass(Record.class)));
    if (!selected.equals(wanted)) {
      throw new IllegalStateException(
          "%s has %s, but the question selects %s"
              .formatted(type.getSimpleName(), wanted, selected));
    }
  }
}
