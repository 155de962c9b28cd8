package cn.outturn.deploy.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springframework.http.HttpHeaders;

/** The headers of a request, each described once. */
enum ApiHeaders {
  IDEMPOTENCY_KEY(
      "Idempotency-Key",
      true,
      "One for each command, chosen by its sender. The same key with the same command gets the"
          + " first answer again; with another command it is refused.",
      Scalars.of("string").pattern("^[!-~]{8,80}$").example("5f0c1d0e-declare")),
  IF_MATCH(
      HttpHeaders.IF_MATCH,
      true,
      "The version the command rests on: the last answer's ETag, or * for whatever it is",
      Scalars.of("string").pattern("^(\\*|\"\\d{1,18}\")$").example("\"3\"")),
  AT_LEAST(
      "Outturn-At-Least",
      false,
      "The answer has seen everything up to this position: the Outturn-Position of one of the"
          + " district's own accepted commands. Another district's is refused.",
      Scalars.of("string").pattern("^[A-Za-z0-9_-]{1,200}$"));

  private final Parameter parameter;

  ApiHeaders(String name, boolean required, String description, Schema<?> schema) {
    parameter =
        new Parameter()
            .in("header")
            .name(name)
            .required(required)
            .description(description)
            .schema(schema);
  }

  Parameter reference() {
    return new Parameter().$ref("#/components/parameters/" + parameter.getName());
  }

  static void describeIn(Components components) {
    for (ApiHeaders header : values()) {
      components.addParameters(header.parameter.getName(), header.parameter);
    }
  }
}
