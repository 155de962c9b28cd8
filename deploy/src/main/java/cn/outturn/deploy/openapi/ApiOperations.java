package cn.outturn.deploy.openapi;

import static cn.outturn.refusal.Category.CONFLICT;
import static cn.outturn.refusal.Category.INCONSISTENT;
import static cn.outturn.refusal.Category.MALFORMED;
import static cn.outturn.refusal.Category.NOT_YET;
import static cn.outturn.refusal.Category.PRECONDITION_MISSING;
import static cn.outturn.refusal.Category.STALE;
import static cn.outturn.refusal.Category.UNKNOWN;

import cn.outturn.access.Scope;
import cn.outturn.access.Sends;
import cn.outturn.caller.Caller;
import cn.outturn.query.question.Moments;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** What a controller's method doesn't say by itself: headers, refusals, a stable name. */
@Component
class ApiOperations implements GlobalOperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    Optional<MethodParameter> precondition = parameter(method, ApiDescription.PRECONDITION);
    Optional<Class<?>> command = body(method);
    boolean ofDistrict =
        Stream.of(Caller.class, Scope.class)
            .anyMatch(type -> parameter(method, type.getName()).isPresent());
    ApiAccess.addTo(operation, method);
    if (precondition.isPresent() && command.isPresent()) {
      boolean creates = precondition.get().getParameterAnnotations().length > 0;
      operation.setOperationId(StringUtils.uncapitalize(command.get().getSimpleName()));
      command(operation, creates);
    } else {
      operation.setOperationId(name(method));
      if (command.isPresent()) {
        job(operation, method);
      } else {
        question(operation, ofDistrict);
        if (Moments.takenBy(method)) {
          ApiMoments.addTo(operation);
        }
      }
    }
    return operation;
  }

  private static void question(Operation operation, boolean ofDistrict) {
    if (ofDistrict) {
      add(operation, ApiHeaders.AT_LEAST);
      ApiAnswers.addTo(operation.getResponses(), MALFORMED, UNKNOWN, NOT_YET);
    } else {
      ApiAnswers.addTo(operation.getResponses(), MALFORMED, UNKNOWN);
    }
  }

  /** Work that is asked for: it changes no stream, but may have a key as a command has. */
  private static void job(Operation operation, HandlerMethod method) {
    if (Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestHeader.class))) {
      add(operation, ApiHeaders.IDEMPOTENCY_KEY);
    }
    ApiAnswers.addTo(operation.getResponses(), MALFORMED, INCONSISTENT);
  }

  private static void command(Operation operation, boolean creates) {
    ApiResponses responses = operation.getResponses();
    add(operation, ApiHeaders.IDEMPOTENCY_KEY);
    if (creates) {
      responses.addApiResponse("201", responses.remove("200"));
    } else {
      add(operation, ApiHeaders.IF_MATCH);
    }
    accepted(responses.get(creates ? "201" : "200"));
    ApiAnswers.addTo(
        responses, MALFORMED, UNKNOWN, CONFLICT, STALE, INCONSISTENT, PRECONDITION_MISSING);
  }

  private static void add(Operation operation, ApiHeaders... headers) {
    Arrays.stream(headers).map(ApiHeaders::reference).forEach(operation::addParametersItem);
  }

  private static void accepted(@Nullable ApiResponse response) {
    if (response != null) {
      response.description("Accepted, or accepted before");
      response.addHeaderObject(
          HttpHeaders.ETAG,
          new Header()
              .description("The stream's version, for the next command's If-Match")
              .schema(Scalars.of("string").example("\"4\"")));
      response.addHeaderObject(
          "Outturn-Position",
          new Header()
              .description(
                  "For the next question's Outturn-At-Least: opaque, and for this district alone")
              .schema(Scalars.of("string")));
    }
  }

  /** By folder and method: springdoc's numbers behind equal names change with their order. */
  private static String name(HandlerMethod method) {
    String controller = method.getBeanType().getSimpleName().replace("Controller", "");
    return StringUtils.uncapitalize(controller)
        + StringUtils.capitalize(method.getMethod().getName());
  }

  private static Optional<MethodParameter> parameter(HandlerMethod method, String type) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.getParameterType().getName().equals(type))
        .findFirst();
  }

  private static Optional<Class<?>> body(HandlerMethod method) {
    Sends sends = method.getMethodAnnotation(Sends.class);
    if (sends != null) {
      return Optional.of(sends.value());
    }
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .<Class<?>>map(MethodParameter::getParameterType)
        .findFirst();
  }
}
