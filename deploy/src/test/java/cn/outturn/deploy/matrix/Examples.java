package cn.outturn.deploy.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values for parameters and bodies: a command's from the kernel's {@code commands.json}, others
 * made from their schema.
 */
record Examples(JsonNode api) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNode COMMANDS =
      read(Path.of("../shared-kernel/src/test/resources/cn/outturn/json/commands.json"));

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body of a command, by its name. */
  static String command(String name) {
    return COMMANDS.required(name).toString();
  }

  static boolean isCommand(String name) {
    return COMMANDS.has(name);
  }

  JsonNode of(JsonNode schema) {
    if (schema.has("$ref")) {
      return of(api.at(schema.path("$ref").asString().substring(1)));
    }
    for (String fixed : new String[] {"example", "const", "default"}) {
      if (schema.has(fixed)) {
        return schema.path(fixed);
      }
    }
    for (String choice : new String[] {"enum", "oneOf", "anyOf", "allOf"}) {
      if (schema.has(choice)) {
        JsonNode first = schema.path(choice).get(0);
        return choice.equals("enum") ? first : of(first);
      }
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" -> JSON.createArrayNode();
      case "integer", "number" -> JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
      case "boolean" -> JSON.getNodeFactory().booleanNode(false);
      default -> JSON.getNodeFactory().stringNode("x");
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asString() : type.asString();
  }

  private JsonNode object(JsonNode schema) {
    var made = JSON.createObjectNode();
    for (JsonNode name : schema.path("required")) {
      made.set(name.asString(), of(schema.path("properties").path(name.asString())));
    }
    return made;
  }
}
