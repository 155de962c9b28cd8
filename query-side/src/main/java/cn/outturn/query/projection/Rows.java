package cn.outturn.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows one stream has in the tables of a projection: all of them, so that what is not here
 * goes.
 */
public final class Rows {

  private final Map<Table<?>, List<? extends Record>> byTable = new LinkedHashMap<>();

  public <R extends Record> Rows in(Table<R> table, List<R> rows) {
    byTable.put(table, List.copyOf(rows));
    return this;
  }

  public List<? extends Record> of(Table<?> table) {
    return byTable.getOrDefault(table, List.of());
  }
}
