package cn.outturn.deploy.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bodies take no unknown field. Answers may get new ones, so only what a body is made of is closed.
 */
@SuppressWarnings("rawtypes") // as OpenAPI's model has it
final class StrictBodies {

  private static final String SCHEMAS = "#/components/schemas/";

  private final Map<String, Schema> schemas;
  private final Set<String> closed = new HashSet<>();

  private StrictBodies(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  static void describeIn(OpenAPI api) {
    var bodies = new StrictBodies(api.getComponents().getSchemas());
    api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
        .map(MediaType::getSchema)
        .forEach(bodies::close);
  }

  private void close(Schema<?> schema) {
    String reference = schema.get$ref();
    if (reference == null) {
      if (schema.getProperties() != null) {
        schema.setAdditionalProperties(false);
      }
      parts(schema).forEach(this::close);
    } else if (closed.add(reference)) {
      Schema<?> named = schemas.get(reference.substring(SCHEMAS.length()));
      if (named != null) {
        close(named);
      }
    }
  }

  private static List<Schema<?>> parts(Schema<?> schema) {
    var parts = new ArrayList<Schema<?>>();
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(parts::add);
    }
    if (schema.getOneOf() != null) {
      schema.getOneOf().forEach(parts::add);
    }
    if (schema.getAnyOf() != null) {
      schema.getAnyOf().forEach(parts::add);
    }
    if (schema.getItems() != null) {
      parts.add(schema.getItems());
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      parts.add(values);
    }
    return parts;
  }
}
