package cn.outturn.query.working;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of an answer, with the way to it.
 *
 * @param at the pointer to it, lines told by their keys
 * @param line the keys of all lines it stands in, the outermost first
 * @param place the record that the formula is told of
 * @param value absent where the answer has none
 */
record Figure(String at, List<Key> line, Place place, Formula formula, @Nullable JsonNode value) {

  /** What tells a line from the others: a year, an indicator, a source. */
  record Key(String name, String value) {}

  Figure {
    line = List.copyOf(line);
  }

  @Nullable Quantity quantity() {
    return Quantity.of(value);
  }
}
