package cn.outturn.query.findings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lines are asked for: conditions in SQL, and the values they compare with. */
final class Filter {

  static final String OF_UNIT_OR_BELOW =
      """
      f.unit in (
          with recursive below (code) as (
            select cast(:unit as text)
            union
            select u.code from read_model.unit u join below on u.parent = below.code
            where u.district_id = :district)
          select code from below)\
      """;

  private final StringBuilder conditions = new StringBuilder("f.district_id = :district");
  private final Map<String, Object> values = new HashMap<>();

  /** Nothing is asked for where there is no value. */
  Filter where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.append("\n  and ").append(condition);
      values.put(name, value);
    }
    return this;
  }

  String conditions() {
    return conditions.toString();
  }

  Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
