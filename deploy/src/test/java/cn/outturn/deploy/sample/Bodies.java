package cn.outturn.deploy.sample;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as the commands they are: what a command doesn't know is refused, nothing is coerced. */
final class Bodies {

  private static final Routes ROUTES = new Routes();
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /** Read from the very text that is sent. */
  static Object command(Step step) {
    return STRICT.readValue(step.body().toString(), ROUTES.commandOf(step));
  }

  static JsonNode json(Object command) {
    return STRICT.valueToTree(command);
  }

  /** The commands of one kind that all scripts send to one project, in order. */
  static <C> List<C> of(Class<C> kind, String project) {
    return Scripts.shipped().stream()
        .flatMap(script -> script.steps().stream())
        .filter(step -> step.stream().equals("/api/projects/" + project))
        .flatMap(step -> Stream.of(command(step)))
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private Bodies() {}
}
