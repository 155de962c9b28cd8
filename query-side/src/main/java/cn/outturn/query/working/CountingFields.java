package cn.outturn.query.working;

import cn.outturn.access.Scope;
import cn.outturn.query.working.Derivation.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields of an event count for a figure: had one said something else, the figure would be
 * another. Found by trying: numbers one more, one less and several times as much, for rounding may
 * hide the one; days elsewhere in the year; yes for no.
 */
final class CountingFields {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;

  /** More are not tried: an event's lists are as long as a form. */
  private static final int MOST = 60;

  /** Names under which lines of answers and lines of events tell the same. */
  private static final Map<String, String> ALSO =
      Map.of("line", "indicator", "subject", "indicator");

  private final Map<String, String> line;
  private final Function<Scope, @Nullable Quantity> figure;

  CountingFields(Figure of, Function<Scope, @Nullable Quantity> figure) {
    this.line =
        of.line().stream()
            .collect(
                Collectors.toMap(
                    key -> ALSO.getOrDefault(key.name(), key.name()),
                    Figure.Key::value,
                    (outer, inner) -> inner));
    this.figure = figure;
  }

  /** In the order of the event; none where it counts by having happened. */
  List<Field> of(Change change) {
    Object event = change.told().event().event();
    JsonNode said = JSON.valueToTree(event);
    List<String> places = new ArrayList<>();
    collect("", said, places);
    return places.stream()
        .limit(MOST)
        .filter(place -> counts(change, event.getClass(), said, place))
        .map(place -> new Field(place, Objects.requireNonNull(Quantity.of(said.at(place)))))
        .toList();
  }

  private void collect(String at, JsonNode node, List<String> places) {
    if (node.isObject()) {
      node.properties()
          .forEach(f -> collect(at + "/" + Pointer.escaped(f.getKey()), f.getValue(), places));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        if (!ofAnotherLine(node.get(i))) {
          collect(at + "/" + i, node.get(i), places);
        }
      }
    } else if (!node.isNull()) {
      places.add(at);
    }
  }

  private boolean ofAnotherLine(JsonNode item) {
    return line.entrySet().stream()
        .anyMatch(
            key -> {
              JsonNode own = item.get(key.getKey());
              return own != null && own.isValueNode() && !own.asString().equals(key.getValue());
            });
  }

  private boolean counts(Change change, Class<?> type, JsonNode said, String place) {
    return others(said.at(place)).stream()
        .anyMatch(
            other -> {
              try {
                Object event =
                    JSON.readValue(JSON.writeValueAsString(with(said, place, other)), type);
                if (!change.course().retelling().differs(change.told(), event)) {
                  return false;
                }
                Scope after = change.course().varied(change.told(), event).after(change.nth() + 1);
                return !Quantity.same(figure.apply(after), change.after());
              } catch (RuntimeException e) {
                return false; // no such event can have been
              }
            });
  }

  private static List<JsonNode> others(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      return Stream.of(
              number.add(BigDecimal.ONE),
              number.subtract(BigDecimal.ONE),
              number.multiply(BigDecimal.valueOf(3)).add(BigDecimal.ONE))
          .<JsonNode>map(
              other ->
                  value.isIntegralNumber()
                      ? VALUES.numberNode(other.longValue())
                      : VALUES.numberNode(other))
          .toList();
    }
    if (value.isBoolean()) {
      return List.of(VALUES.booleanNode(!value.booleanValue()));
    }
    try {
      LocalDate day = LocalDate.parse(value.asString());
      return List.of(
          VALUES.stringNode(day.plusDays(100).toString()),
          VALUES.stringNode(day.minusDays(100).toString()));
    } catch (DateTimeParseException e) {
      return List.of();
    }
  }

  private static JsonNode with(JsonNode said, String place, JsonNode other) {
    JsonNode copy = said.deepCopy();
    int end = place.lastIndexOf('/');
    String last = place.substring(end + 1).replace("~1", "/").replace("~0", "~");
    switch (copy.at(place.substring(0, end))) {
      case ArrayNode list -> list.set(Integer.parseInt(last), other);
      case ObjectNode object -> object.set(last, other);
      default -> throw new IllegalStateException("nothing stands around " + place);
    }
    return copy;
  }
}
