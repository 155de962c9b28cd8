package cn.outturn.query.projection;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON between records and the columns of the read model: names in snake case, amounts as whole
 * fen, enums as text, nested values as they are. What a projection writes, a question reads back.
 */
public final class ReadModelJson {

  private static final ColumnNames NAMES = new ColumnNames();
  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(NAMES).build();

  private ReadModelJson() {}

  private static final class ColumnNames extends SnakeCaseStrategy {

    private static final long serialVersionUID = 1L;

    @Override
    public String translate(String name) {
      return super.translate(name);
    }
  }

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static <R> R read(String json, Class<R> type) {
    return MAPPER.readValue(json, type);
  }

  /** The names in a JSON object. */
  public static Collection<String> names(String json) {
    return MAPPER.readTree(json).propertyNames();
  }

  /** A value as a JSON scalar has it: an id as its text, an amount as its number. */
  public static Object scalar(Object value) {
    return MAPPER.convertValue(value, Object.class);
  }

  /** The columns of a record, in the order of its components. */
  public static List<String> columns(Class<? extends Record> row) {
    return Arrays.stream(row.getRecordComponents())
        .map(component -> NAMES.translate(component.getName()))
        .toList();
  }
}
