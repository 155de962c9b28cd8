package cn.outturn.deploy.problem;

import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever is thrown while a request is served into a {@link Problem}. */
@RestControllerAdvice
class Problems {

  private final Answers answers;

  Problems(Answers answers) {
    this.answers = answers;
  }

  /**
   * A refusal that lies deeper in an exception is none: stored facts that no longer read are a
   * failure of ours.
   *
   * @return none if nobody is there any more to read it
   */
  @ExceptionHandler
  @Nullable ResponseEntity<Problem> answer(Exception thrown, HttpServletRequest request) {
    // Only what the request itself meets: a lost database looks the same deeper down, and an empty
    // answer would pass for success.
    if (thrown instanceof IOException
        && DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
      return null;
    }
    return switch (thrown) {
      case Refused refused -> answers.refused(refused.faults(), request);
      case HttpMessageNotReadableException _ ->
          answers.refused(List.of(new Fault("", Rule.FIELD_REQUIRED, "a body is needed")), request);
      case MethodArgumentTypeMismatchException parameter ->
          answers.refused(faults(parameter), request);
      case MissingServletRequestParameterException parameter ->
          answers.refused(malformed(parameter.getParameterName(), "it is required"), request);
      case InvalidParameterException _ ->
          answers.refused(malformed("the query", "it can't be read, or has too many"), request);
      case ErrorResponse unserved -> answers.unserved(unserved, request);
      default -> answers.failed(thrown, request);
    };
  }

  private static boolean mendable(HttpStatusCode status) {
    return status.is4xxClientError() || status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
  }

  /** A parameter has no place in the body: its name stands in the detail. */
  private static List<Fault> faults(MethodArgumentTypeMismatchException parameter) {
    String name = parameter.getName();
    Class<?> type = parameter.getRequiredType();
    return Causes.refused(parameter)
        .map(
            refused ->
                refused.faults().stream()
                    .map(fault -> new Fault("", fault.rule(), name + ": " + fault.detail()))
                    .toList())
        .orElseGet(
            () -> malformed(name, "expected " + Expected.in(type == null ? String.class : type)));
  }

  private static List<Fault> malformed(String name, String detail) {
    return List.of(new Fault("", Rule.PARAMETER_MALFORMED, name + ": " + detail));
  }
}
