package cn.outturn.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings one table in line with what is shown of some streams: one statement, however many. */
final class TableWriter {

  private final JdbcTemplate database;
  private final Table<?> table;
  private final StreamColumns stream;
  private final String replace;

  TableWriter(JdbcTemplate database, Table<?> table, Place place) {
    this.database = database;
    this.table = table;
    stream = new StreamColumns(table);
    replace = new TableSql(table, place).replace();
  }

  Written replace(List<Showing> showings) {
    List<Record> rows = rows(showings);
    Long changed = database.queryForObject(replace, Long.class, parameters(ids(showings), rows));
    return new Written(rows.size(), changed == null ? 0 : changed);
  }

  /** Takes away all rows of these streams. */
  long clear(List<String> streams) {
    Long gone = database.queryForObject(replace, Long.class, parameters(streams, List.of()));
    return gone == null ? 0 : gone;
  }

  private List<Record> rows(List<Showing> showings) {
    List<Record> all = new ArrayList<>();
    for (Showing showing : showings) {
      for (Record row : showing.rows().of(table)) {
        stream.verify(showing.stream(), row);
        all.add(row);
      }
    }
    return all;
  }

  private Object[] parameters(List<String> streams, List<Record> rows) {
    List<Object> parameters = new ArrayList<>(stream.arrays(streams));
    parameters.add(ReadModelJson.write(rows));
    return parameters.toArray();
  }

  private static List<String> ids(Collection<Showing> showings) {
    return showings.stream().map(Showing::stream).toList();
  }
}
