package cn.outturn.deploy.privacy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One body of every command, and what it becomes with something else in one of its places. */
final class CommandBodies {

  private static final Path FILE =
      Path.of("../shared-kernel/src/test/resources/cn/outturn/json/commands.json");

  private CommandBodies() {}

  /** By the command's simple name. */
  static Map<String, JsonNode> all() {
    return Map.ofEntries(
        JsonMapper.shared().readTree(FILE.toFile()).properties().toArray(Map.Entry[]::new));
  }

  /** The body once for each of its texts, with the marker there and all else as it was. */
  static List<JsonNode> marked(JsonNode body, String marker) {
    List<JsonNode> marked = new ArrayList<>();
    for (String place : texts(body, "")) {
      JsonNode copy = body.deepCopy();
      int slash = place.lastIndexOf('/');
      String name = place.substring(slash + 1).replace("~1", "/").replace("~0", "~");
      switch (copy.at(place.substring(0, slash))) {
        case ObjectNode object -> object.put(name, marker);
        case ArrayNode array -> array.set(Integer.parseInt(name), marker);
        default -> throw new IllegalStateException(place);
      }
      marked.add(copy);
    }
    return marked;
  }

  private static List<String> texts(JsonNode node, String at) {
    List<String> places = new ArrayList<>();
    if (node.isString()) {
      places.add(at);
    }
    node.properties()
        .forEach(
            entry ->
                places.addAll(
                    texts(
                        entry.getValue(),
                        at + "/" + entry.getKey().replace("~", "~0").replace("/", "~1"))));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        places.addAll(texts(node.get(i), at + "/" + i));
      }
    }
    return places;
  }
}
