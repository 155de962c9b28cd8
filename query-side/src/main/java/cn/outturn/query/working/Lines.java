package cn.outturn.query.working;

import cn.outturn.query.working.Figure.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The lines of a list by what stands in them: {@code year=2020}, {@code
 * numerator=executed,denominator=initial}; the second of two that say the same has {@code ,#2}
 * behind it. Places change when something is recorded, keys don't.
 */
record Lines(JsonNode list, List<String> keys) {

  /** By its key, or by its place from 0. */
  OptionalInt find(String step) {
    if (step.matches("\\d{1,6}")) {
      int place = Integer.parseInt(step);
      return place < list.size() ? OptionalInt.of(place) : OptionalInt.empty();
    }
    for (int i = 0; i < list.size(); i++) {
      if (step(i).equals(step)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** How the line at a place is told. */
  String step(int place) {
    if (keys.isEmpty()) {
      return String.valueOf(place);
    }
    String own = told(place);
    long before = 0;
    for (int i = 0; i < place; i++) {
      before += told(i).equals(own) ? 1 : 0;
    }
    return before == 0 ? own : own + ",#" + (before + 1);
  }

  List<Key> keys(int place) {
    return keys.stream().map(key -> new Key(key, value(list.get(place).get(key)))).toList();
  }

  private String told(int place) {
    return keys(place).stream()
        .map(key -> key.name() + "=" + key.value())
        .collect(Collectors.joining(","));
  }

  /** A key that is a record is told by what stands in it. */
  private static String value(@org.jspecify.annotations.Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    if (!value.isContainer()) {
      return value.asString();
    }
    List<String> parts = new ArrayList<>();
    value.values().forEach(part -> parts.add(value(part)));
    return String.join("-", parts);
  }
}
