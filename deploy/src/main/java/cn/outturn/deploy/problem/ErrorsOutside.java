package cn.outturn.deploy.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what goes wrong before or behind the controllers: in a filter, in the container. */
@Hidden
@RestController
class ErrorsOutside implements ErrorController {

  private final Problems problems;
  private final Answers answers;

  ErrorsOutside(Problems problems, Answers answers) {
    this.problems = problems;
    this.answers = answers;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  @Nullable ResponseEntity<Problem> answer(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown) {
      return problems.answer(thrown, request);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer code && code >= 500) {
      return answers.failed(new IllegalStateException("status " + code), request);
    }
    return answers.unserved(
        HttpStatusCode.valueOf(status instanceof Integer code ? code : 404), request);
  }
}
