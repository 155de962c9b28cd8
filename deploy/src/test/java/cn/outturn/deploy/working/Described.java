package cn.outturn.deploy.working;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The figures that the description of the API promises, each as the records around it name it, the
 * one farthest out first: {@code execution.NamedRate rate/percent}, {@code RateKnown percent}.
 */
final class Described {

  private record Owner(String record, String way) {
    Owner to(String field) {
      return new Owner(record, way.isEmpty() ? field : way + "/" + field);
    }

    String name() {
      return record + " " + way;
    }
  }

  private final JsonNode api;
  private final Set<List<String>> numbers = new HashSet<>();
  private final Set<List<String>> words = new HashSet<>();
  private final Set<String> lines = new TreeSet<>();

  Described(JsonNode api) {
    this.api = api;
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      if (takesMoment(get) && !path.getKey().equals("/api/working")) {
        JsonNode answer = get.at("/responses/200/content").valueStream().findFirst().orElseThrow();
        walk(answer.path("schema"), List.of(), Set.of());
      }
    }
  }

  /** Every number of every question that takes a moment. */
  Set<List<String>> numbers() {
    return numbers;
  }

  /** Every other scalar of them. */
  Set<List<String>> words() {
    return words;
  }

  /** Records that stand in lists and have numbers in them, at any depth. */
  Set<String> lines() {
    return lines;
  }

  private static boolean takesMoment(JsonNode get) {
    return get.path("parameters")
        .valueStream()
        .anyMatch(
            parameter ->
                parameter.path("$ref").asString("").equals("#/components/parameters/recordedBy"));
  }

  /**
   * @return whether there is a number in it
   */
  private boolean walk(JsonNode schema, List<Owner> owners, Set<String> seen) {
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asString();
      String name = name(reference);
      if (seen.contains(name)) {
        return false;
      }
      JsonNode described = api.at(reference.substring(1));
      List<Owner> within = owners;
      if (described.has("properties")) {
        within = new ArrayList<>(owners);
        within.add(new Owner(name, ""));
      }
      Set<String> deeper = new HashSet<>(seen);
      deeper.add(name);
      return walk(described, within, deeper);
    }
    boolean number = false;
    for (String choice : List.of("oneOf", "anyOf")) {
      for (JsonNode option : schema.path(choice)) {
        number |= walk(option, owners, seen);
      }
    }
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      number |=
          walk(
              field.getValue(),
              owners.stream().map(owner -> owner.to(field.getKey())).toList(),
              seen);
    }
    if (schema.path("additionalProperties").isObject()) {
      number |= walk(schema.path("additionalProperties"), owners, seen);
    }
    if (schema.has("items")) {
      boolean line = walk(schema.path("items"), List.of(), seen);
      number |= line;
      if (line) {
        lines.addAll(records(schema.path("items")));
      }
    }
    return scalar(schema, owners) || number;
  }

  private boolean scalar(JsonNode schema, List<Owner> owners) {
    JsonNode type = schema.path("type");
    Set<String> types =
        type.isArray()
            ? StreamSupport.stream(type.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet())
            : Set.of(type.asString(""));
    boolean number = types.contains("integer") || types.contains("number");
    List<String> names = owners.stream().map(Owner::name).toList();
    if (number) {
      numbers.add(names);
    } else if (types.contains("string")) {
      words.add(names);
    }
    return number;
  }

  private Set<String> records(JsonNode item) {
    if (!item.has("$ref")) {
      return Set.of();
    }
    JsonNode described = api.at(item.path("$ref").asString().substring(1));
    return described.has("oneOf")
        ? StreamSupport.stream(described.path("oneOf").spliterator(), false)
            .flatMap(kind -> records(kind).stream())
            .collect(Collectors.toSet())
        : Set.of(name(item.path("$ref").asString()));
  }

  /** Pages of whatever lines have the same figures. */
  private static String name(String reference) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return name.matches("\\w+\\.PageOf\\w+") ? "question.Page" : name;
  }
}
