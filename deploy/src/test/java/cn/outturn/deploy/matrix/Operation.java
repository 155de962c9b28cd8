package cn.outturn.deploy.matrix;

import cn.outturn.access.AccessTable;
import cn.outturn.access.Grant;
import cn.outturn.access.Question;
import cn.outturn.caller.Role;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation of the description, and how it is asked for. */
record Operation(String method, String path, JsonNode described, Examples examples) {

  static List<Operation> all(JsonNode api) {
    var examples = new Examples(api);
    return api.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        way ->
                            new Operation(
                                way.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                way.getValue(),
                                examples)))
        .toList();
  }

  /** Its row of the table. */
  String act() {
    return described.path("x-act").asString();
  }

  boolean allows(Role role) {
    return Stream.of(grant().unit(), grant().district(), grant().platform())
        .anyMatch(roles -> roles.contains(role));
  }

  private Grant grant() {
    Grant command = AccessTable.shipped().commands().get(act());
    return command != null
        ? command
        : java.util.Objects.requireNonNull(
            AccessTable.shipped().questions().get(Question.valueOf(act())));
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean namesAProject() {
    return path.contains("{code}");
  }

  /**
   * @param district for a path that names one
   * @param project for a path that names one
   */
  HttpRequest.Builder request(String base, String district, String project) {
    Map<String, String> query = new LinkedHashMap<>();
    String asked = path;
    var request = HttpRequest.newBuilder();
    for (JsonNode reference : described.path("parameters")) {
      JsonNode parameter = resolved(reference);
      String name = parameter.path("name").asString();
      switch (parameter.path("in").asString()) {
        case "path" ->
            asked = asked.replace("{" + name + "}", part(name, parameter, district, project));
        case "query" -> {
          if (parameter.path("required").asBoolean()) {
            query.put(name, value(name, parameter));
          }
        }
        case "header" -> {
          if (name.equals("Idempotency-Key")) {
            request.header(name, UUID.randomUUID().toString());
          } else if (name.equals("If-Match")) {
            request.header(name, "*");
          }
        }
        default -> throw new IllegalStateException("a parameter in " + parameter);
      }
    }
    String parameters =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .reduce((one, other) -> one + "&" + other)
            .map("?"::concat)
            .orElse("");
    request.uri(URI.create(base + asked + parameters));
    return withBody(request);
  }

  private String part(String name, JsonNode parameter, String district, String project) {
    return switch (name) {
      case "district" -> district;
      case "code", "project" -> project;
      case "id" -> "1";
      default -> encoded(value(name, parameter));
    };
  }

  private String value(String name, JsonNode parameter) {
    return name.equals("year") ? "2020" : examples.of(parameter.path("schema")).asString();
  }

  private HttpRequest.Builder withBody(HttpRequest.Builder request) {
    var contents = described.path("requestBody").path("content").properties();
    if (contents.isEmpty()) {
      return request.method(method, BodyPublishers.noBody());
    }
    var content = contents.iterator().next();
    String body =
        Examples.isCommand(act())
            ? Examples.command(act())
            : examples.of(content.getValue().path("schema")).toString();
    return request
        .header("Content-Type", content.getKey())
        .method(method, BodyPublishers.ofString(body));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? examples.api().at(node.path("$ref").asString().substring(1)) : node;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
