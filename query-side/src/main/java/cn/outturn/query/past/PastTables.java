package cn.outturn.query.past;

import static java.util.stream.Collectors.toMap;

import java.util.Map;

/**
 * Tables of the read model as of a moment, in place of those that are kept.
 *
 * @param rows by the table's name, as a JSON array
 */
public record PastTables(Map<String, String> rows) {

  public PastTables {
    rows = Map.copyOf(rows);
  }

  /** What the statement is given beside its own parameters. */
  public Map<String, String> parameters() {
    return rows.entrySet().stream().collect(toMap(row -> named(row.getKey()), Map.Entry::getValue));
  }

  /** The statement, reading these tables. */
  public String in(String statement) {
    if (rows.isEmpty()) {
      return statement;
    }
    StringBuilder tables = new StringBuilder();
    for (String table : rows.keySet().stream().sorted().toList()) {
      tables
          .append(tables.isEmpty() ? "WITH " : ",\n")
          .append(
              """
              %1$s AS MATERIALIZED (
                SELECT * FROM json_populate_recordset(NULL::read_model.%2$s, cast(:%1$s AS json)))\
              """
                  .formatted(named(table), table));
    }
    return tables
        + "\n"
        + NamedTables.replaced(statement, table -> rows.containsKey(table) ? named(table) : null);
  }

  private static String named(String table) {
    return "past_" + table;
  }
}
