package cn.outturn.deploy.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds an answer against its described schema, as far as our descriptions go. */
record Conformity(JsonNode api) {

  /** Where the value is otherwise than described. */
  List<String> breaches(JsonNode value, JsonNode schema) {
    return breaches(value, schema, "");
  }

  private List<String> breaches(JsonNode value, JsonNode schema, String at) {
    if (schema.has("$ref")) {
      return breaches(value, api.at(schema.path("$ref").asString().substring(1)), at);
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return schema
                .path(choice)
                .valueStream()
                .anyMatch(option -> breaches(value, option, at).isEmpty())
            ? List.of()
            : List.of(at + " is none of " + schema.path(choice));
      }
    }
    var breaches = new ArrayList<String>();
    if (!ofType(value, schema.path("type"))
        || schema.has("const") && !schema.path("const").equals(value)
        || schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)
        || schema.has("pattern")
            && value.isString()
            && !value.stringValue().matches(schema.path("pattern").asString())) {
      breaches.add(at + " is no " + schema);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        breaches.addAll(breaches(value.get(i), schema.path("items"), at + "/" + i));
      }
    }
    if (value.isObject()) {
      breaches.addAll(fields(value, schema, at));
    }
    return breaches;
  }

  private List<String> fields(JsonNode value, JsonNode schema, String at) {
    var breaches = new ArrayList<String>();
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asString())) {
        breaches.add(at + "/" + name.asString() + " is missing");
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String place = at + "/" + field.getKey();
      JsonNode described =
          schema.path("properties").path(field.getKey()).isMissingNode()
              ? schema.path("additionalProperties")
              : schema.path("properties").path(field.getKey());
      if (described.isObject()) {
        breaches.addAll(breaches(field.getValue(), described, place));
      } else {
        breaches.add(place + " is not described");
      }
    }
    return breaches;
  }

  private static boolean ofType(JsonNode value, JsonNode type) {
    if (type.isArray()) {
      return type.valueStream().anyMatch(one -> ofType(value, one));
    }
    return switch (type.asString()) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> type.isMissingNode();
    };
  }
}
