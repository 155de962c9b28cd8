package cn.outturn.query.working;

import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.working.Figure.Key;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Goes through an answer to one of its figures, in its JSON and in what the JSON was made of. */
final class Figures {

  /** A record on the way, and the way from there; lists end it, for their lines are their own. */
  private record Open(Place place, StringBuilder way) {}

  private final Formulas formulas;
  private final List<Key> line = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final StringBuilder at = new StringBuilder();
  private @Nullable Place last;
  private @Nullable Object here;

  /** Of what is here, and of what would be here if there were something. */
  private @Nullable Class<?> type;

  private @Nullable JsonNode json;

  private Figures(Formulas formulas, Object answer, JsonNode json) {
    this.formulas = formulas;
    this.here = answer;
    this.type = answer.getClass();
    this.json = json;
    enter();
  }

  /**
   * Empty where nothing stands there, or no figure.
   *
   * @param answer what the JSON was made of
   */
  static Optional<Figure> at(Formulas formulas, Object answer, JsonNode json, List<String> steps) {
    var figures = new Figures(formulas, answer, json);
    for (String step : steps) {
      if (!figures.go(step)) {
        return Optional.empty();
      }
      figures.enter();
    }
    return figures.figure();
  }

  private boolean go(String step) {
    return json != null && json.isArray() ? toLine(json, step) : toField(step);
  }

  private boolean toLine(JsonNode list, String step) {
    List<String> keys =
        here instanceof List<?> lines && !lines.isEmpty() && lines.getFirst() instanceof Record one
            ? formulas.line(Records.name(one.getClass()))
            : List.of();
    var lines = new Lines(list, keys);
    OptionalInt found = lines.find(step);
    if (found.isEmpty()) {
      return false;
    }
    int place = found.getAsInt();
    line.addAll(lines.keys(place));
    open.clear();
    at.append('/').append(Pointer.escaped(lines.step(place)));
    here = here instanceof List<?> all && place < all.size() ? all.get(place) : null;
    type = here == null ? null : here.getClass();
    json = list.get(place);
    return true;
  }

  private boolean toField(String step) {
    Optional<Method> field = type == null ? Optional.empty() : Records.field(type, step);
    if (field.isEmpty() && (json == null || !json.has(step))) {
      return false;
    }
    if (field.isPresent()) {
      open.forEach(one -> one.way().append(one.way().isEmpty() ? "" : "/").append(step));
      here = Records.value(here, field.get());
      type = here == null ? field.get().getReturnType() : here.getClass();
    } else {
      here = here instanceof Map<?, ?> map ? valueOf(map, step) : null;
      type = here == null ? null : here.getClass();
    }
    at.append('/').append(Pointer.escaped(step));
    json = json == null ? null : json.get(step);
    return true;
  }

  private static @Nullable Object valueOf(Map<?, ?> map, String key) {
    return map.entrySet().stream()
        .filter(entry -> String.valueOf(ReadModelJson.scalar(entry.getKey())).equals(key))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  /** A record that isn't there has its formulas too: what would stand in it is unknown. */
  private void enter() {
    if (type != null
        && Records.isRecord(type)
        && (json == null || !json.isValueNode() || json.isNull())) {
      JsonNode fields =
          json == null || !json.isObject() ? JsonNodeFactory.instance.objectNode() : json;
      last = new Place(last, Records.name(type), at.toString(), fields);
      open.add(new Open(last, new StringBuilder()));
    }
  }

  /** The record farthest out that has a formula for it tells it best. */
  private Optional<Figure> figure() {
    return json != null && json.isContainer()
        ? Optional.empty()
        : open.stream()
            .flatMap(
                one ->
                    formulas.find(one.place().record(), one.way().toString()).stream()
                        .map(
                            formula -> new Figure(at.toString(), line, one.place(), formula, json)))
            .findFirst();
  }
}
