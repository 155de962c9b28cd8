package cn.outturn.deploy.openapi;

import static java.util.stream.Collectors.joining;

import cn.outturn.deploy.problem.Problem;
import cn.outturn.refusal.Category;
import cn.outturn.refusal.Rule;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Locale;

/** The answers other than success: one for each category of rules, with all its rules. */
final class ApiAnswers {

  private static final String UNSERVED = "unserved";
  private static final String FAILURE = "failure";

  static void describeIn(Components components) {
    ModelConverters.getInstance(true)
        .readAll(new AnnotatedType(Problem.class))
        .forEach(components::addSchemas);
    Arrays.stream(Rule.values())
        .map(Rule::category)
        .distinct()
        .forEach(category -> components.addResponses(name(category), problem(rules(category))));
    components.addResponses(
        UNSERVED, problem("Not served at all: the endpoint, the method, the media type, the size"));
    components.addResponses(
        FAILURE, problem("`urn:outturn:failure`: not the caller's fault; it has a correlation"));
  }

  static void addTo(ApiResponses responses, Category... categories) {
    for (Category category : categories) {
      responses.addApiResponse(String.valueOf(category.status()), reference(name(category)));
    }
    responses.addApiResponse("429", reference(name(Category.TOO_MANY)));
    responses.addApiResponse("4XX", reference(UNSERVED));
    responses.addApiResponse("500", reference(FAILURE));
  }

  private static String rules(Category category) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.category() == category)
        .map(rule -> "\n- `%s` %s (%s)".formatted(rule.slug(), rule.english(), rule.chinese()))
        .collect(joining("", "Refused, by `urn:outturn:refusal:` and one of\n", ""));
  }

  private static ApiResponse problem(String description) {
    var schema = new JsonSchema().$ref("#/components/schemas/" + Problem.class.getSimpleName());
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
  }

  private static ApiResponse reference(String name) {
    return new ApiResponse().$ref("#/components/responses/" + name);
  }

  private static String name(Category category) {
    return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private ApiAnswers() {}
}
