package cn.outturn.query.question;

import cn.outturn.district.UnitCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lines of a table are asked for: conditions in SQL, and the values they compare with. */
public final class Filter {

  private static final String OF_UNIT_OR_BELOW =
      """
      %s.unit in (
          with recursive below (code) as (
            select cast(:unit as text)
            union
            select u.code from read_model.unit u join below on u.parent = below.code
            where u.district_id = :district)
          select code from below)\
      """;

  private final String table;
  private final StringBuilder conditions;
  private final Map<String, Object> values = new HashMap<>();

  private Filter(String table) {
    this.table = table;
    conditions = new StringBuilder(table + ".district_id = :district");
  }

  /**
   * @param table its name in the SQL
   */
  public static Filter on(String table) {
    return new Filter(table);
  }

  /** Nothing is asked for where there is no value. */
  public Filter where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.append("\n  and ").append(condition);
      values.put(name, value);
    }
    return this;
  }

  /** The unit and those below it. */
  public Filter ofUnitOrBelow(@Nullable UnitCode unit) {
    return where(OF_UNIT_OR_BELOW.formatted(table), "unit", unit);
  }

  public String conditions() {
    return conditions.toString();
  }

  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
