package cn.outturn.deploy.sample;

import cn.outturn.data.DataFile;
import cn.outturn.refusal.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a clerk puts right in a document: the sample's scripts with a few bodies changed, up to a
 * step. See {@link CorrectedTest} for the format.
 *
 * @param scripts those that are sent, in order
 */
record Corrections(List<Corrected> scripts) {

  Corrections {
    new Faults().notEmpty("/scripts", scripts).refuse();
    scripts = List.copyOf(scripts);
  }

  static Corrections read(DataFile file) {
    return file.as(Corrections.class);
  }

  List<Script> applied() {
    Map<String, Script> shipped = new HashMap<>();
    Scripts.shipped().forEach(script -> shipped.put(script.name(), script));
    return scripts.stream()
        .map(
            corrected ->
                corrected.applied(
                    Objects.requireNonNull(shipped.get(corrected.name()), corrected.name())))
        .toList();
  }

  /**
   * @param name of the sample's script
   * @param until what the last step is doing that is still sent; none: all are
   * @param changes by what the step is doing
   * @param inserted steps, by what the step is doing before which they are sent
   */
  record Corrected(
      String name,
      @Nullable String until,
      Map<String, JsonNode> changes,
      Map<String, List<Step>> inserted) {

    Corrected {
      changes = changes == null ? Map.of() : Map.copyOf(changes);
      inserted = inserted == null ? Map.of() : Map.copyOf(inserted);
    }

    private Script applied(Script script) {
      List<String> doing = script.steps().stream().map(Step::doing).toList();
      int end = until == null ? doing.size() : index(doing, until) + 1;
      changes.keySet().forEach(step -> index(doing.subList(0, end), step));
      inserted.keySet().forEach(step -> index(doing.subList(0, end), step));
      List<Step> steps = new ArrayList<>();
      for (Step step : script.steps().subList(0, end)) {
        steps.addAll(inserted.getOrDefault(step.doing(), List.of()));
        JsonNode change = changes.get(step.doing());
        steps.add(
            change == null
                ? step
                : new Step(step.doing(), step.as(), step.send(), merged(step.body(), change)));
      }
      return new Script(script.name(), script.title(), script.district(), steps);
    }

    private static int index(List<String> doing, String step) {
      if (!doing.contains(step)) {
        throw new IllegalStateException("no step is doing " + step);
      }
      return doing.indexOf(step);
    }
  }

  /**
   * RFC 7396, and two things more: an object changes the rows of a list by their ids, and one that
   * says its kind takes the place of what was there.
   */
  static JsonNode merged(@Nullable JsonNode before, JsonNode change) {
    if (!change.isObject()) {
      return change;
    }
    if (before != null && before.isArray()) {
      return rows((ArrayNode) before, (ObjectNode) change);
    }
    ObjectNode after =
        before != null && before.isObject() && !change.has("kind")
            ? (ObjectNode) before.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    change
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                after.remove(field.getKey());
              } else {
                after.set(field.getKey(), merged(after.get(field.getKey()), field.getValue()));
              }
            });
    return after;
  }

  private static ArrayNode rows(ArrayNode before, ObjectNode change) {
    List<String> ids =
        IntStream.range(0, before.size())
            .mapToObj(i -> before.get(i).path("id").asString())
            .toList();
    ArrayNode after = JsonNodeFactory.instance.arrayNode();
    for (JsonNode row : before) {
      JsonNode of = change.get(row.path("id").asString());
      if (of == null || !of.isNull()) {
        after.add(of == null ? row : merged(row, of));
      }
    }
    change
        .properties()
        .forEach(
            field -> {
              if (!ids.contains(field.getKey())) {
                ObjectNode row = JsonNodeFactory.instance.objectNode().put("id", field.getKey());
                after.add(merged(row, field.getValue()));
              }
            });
    return after;
  }
}
