package cn.outturn.query.question;

import cn.outturn.access.Scope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the database, until the transaction ends, what may be seen: {@code outturn.district}, and
 * in {@code outturn.reach} the units, or {@code *} for all of the district. Its policies (V070)
 * compare every row with both, and show nothing where one is missing.
 */
record Wall(String sql, Map<String, @Nullable Object> values) {

  private static final String DISTRICT =
      """
      SELECT set_config('outturn.district', :district, true),
        set_config('outturn.reach', '*', true)
      """;

  /** The first part runs before the second: the tree is read behind the district's wall. */
  private static final String UNIT =
      """
      WITH RECURSIVE below (code, district) AS (
        SELECT cast(:unit AS text), set_config('outturn.district', :district, true)
        UNION
        SELECT u.code, below.district FROM below
        JOIN read_model.unit u ON u.district_id = below.district AND u.parent = below.code)
      SELECT set_config('outturn.reach', string_agg(code, ','), true), NULL FROM below
      """;

  static Wall of(Scope scope) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("district", scope.district().value());
    if (scope.unit() == null) {
      return new Wall(DISTRICT, values);
    }
    values.put("unit", scope.unit().value());
    return new Wall(UNIT, values);
  }

  void raise(JdbcClient database) {
    database.sql(sql).params(values).query((row, i) -> row.getString(1)).single();
  }
}
