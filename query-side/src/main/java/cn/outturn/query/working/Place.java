package cn.outturn.query.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record of an answer with the records around it, and what can be read from there.
 *
 * @param record its name in the description of the API
 * @param at where it stands, lines told by their keys
 */
record Place(@Nullable Place around, String record, String at, JsonNode json) {

  private static final Pattern OTHER_FIELD = Pattern.compile("\\{([^}]+)}");

  /** A value that stands there: absent while it is unknown. */
  record Read(String name, String at, @Nullable JsonNode value) {}

  /**
   * What stands at a path of a {@link Formula}: one value, or several behind a {@code *}; nothing
   * where records of this kind have no such field.
   */
  List<Read> read(String path) {
    Matcher other = OTHER_FIELD.matcher(path);
    String plain = other.replaceAll(field -> Matcher.quoteReplacement(text(field.group(1))));
    Place from = this;
    String rest = plain;
    while (rest.startsWith("../")) {
      if (from.around == null) {
        return List.of();
      }
      from = from.around;
      rest = rest.substring("../".length());
    }
    List<Read> found = new ArrayList<>();
    collect(from.at, from.json, rest, plain, found);
    return found;
  }

  private static void collect(
      String at, @Nullable JsonNode node, String rest, String name, List<Read> found) {
    if (node == null) {
      return;
    }
    if (rest.isEmpty() || node.isNull()) {
      found.add(new Read(name, at, node.isNull() ? null : node));
      return;
    }
    int end = rest.indexOf('/');
    String first = end < 0 ? rest : rest.substring(0, end);
    String further = end < 0 ? "" : rest.substring(end + 1);
    if (!first.equals("*")) {
      collect(at + "/" + Pointer.escaped(first), node.get(first), further, name, found);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(at + "/" + i, node.get(i), further, name, found);
      }
    } else {
      for (var entry : node.properties()) {
        collect(at + "/" + Pointer.escaped(entry.getKey()), entry.getValue(), further, name, found);
      }
    }
  }

  private String text(String path) {
    return read(path).stream()
        .map(Read::value)
        .filter(value -> value != null && value.isValueNode())
        .findFirst()
        .map(JsonNode::asString)
        .orElse("");
  }

  /** The nearest field of that name, here or around. */
  Optional<JsonNode> nearest(String field) {
    JsonNode own = json.get(field);
    if (own != null && !own.isNull()) {
      return Optional.of(own);
    }
    return around == null ? Optional.empty() : around.nearest(field);
  }
}
