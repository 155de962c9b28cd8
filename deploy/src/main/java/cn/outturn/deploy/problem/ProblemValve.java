package cn.outturn.deploy.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat turns away by itself, a malformed path before all, where no page can. */
final class ProblemValve extends ErrorReportValve {

  private final JsonMapper json;

  ProblemValve(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < HttpServletResponse.SC_BAD_REQUEST
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    Unserved reason = Unserved.of(HttpStatusCode.valueOf(status));
    Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var problem =
        new Problem(
            reason.type(),
            reason.title(language),
            status,
            "it was not served",
            "",
            List.of(),
            null);
    try {
      response.setContentType(Problem.MEDIA_TYPE);
      response.getOutputStream().write(json.writeValueAsBytes(problem));
      response.finishResponse();
    } catch (IOException gone) {
      // nobody is there any more to read it
    }
  }
}
