package cn.outturn.deploy.openapi;

import cn.outturn.query.question.Moments;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

/** As of when a question is asked, each way described once. */
enum ApiMoments {
  RECORDED_BY(
      Moments.RECORDED_BY,
      "Answers with what was recorded by then, an instant or the end of a day: what could be seen"
          + " at that time. Left out: now.",
      Scalars.of("string").example("2026-08-31")),
  EFFECTIVE_ON(
      Moments.EFFECTIVE_ON,
      "Answers with what had taken effect by the end of that day, whenever it was recorded: what"
          + " is known about that day. Left out: whatever the day.",
      Scalars.of("string").format("date").example("2026-08-31")),
  STEP(
      Moments.STEP,
      "Answers as of this version of the project, and of everything else as it was then",
      Scalars.of("integer").format("int64").example(17));

  private final Parameter parameter;

  ApiMoments(String name, String description, Schema<?> schema) {
    parameter =
        new Parameter()
            .in("query")
            .name(name)
            .required(false)
            .description(description)
            .schema(schema);
  }

  /** A step only where the path names the project it is one of. */
  static void addTo(Operation operation) {
    boolean ofProject =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> "code".equals(p.getName()));
    for (ApiMoments moment : values()) {
      if (moment != STEP || ofProject) {
        operation.addParametersItem(
            new Parameter().$ref("#/components/parameters/" + moment.parameter.getName()));
      }
    }
  }

  static void describeIn(Components components) {
    for (ApiMoments moment : values()) {
      components.addParameters(moment.parameter.getName(), moment.parameter);
    }
  }
}
