package cn.outturn.deploy.problem;

import cn.outturn.refusal.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a request in a filter, before any controller is reached, as it would be refused there.
 */
@Component
public class EarlyProblems {

  private final Answers answers;
  private final JsonMapper json;

  EarlyProblems(Answers answers, JsonMapper json) {
    this.answers = answers;
    this.json = json;
  }

  /**
   * @param headers that the answer has beside those of every problem
   */
  public void refuse(
      Fault fault, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResponseEntity<Problem> answer = answers.refused(List.of(fault), request);
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> add(response, name, values));
    headers.forEach((name, values) -> add(response, name, values));
    response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
  }

  private static void add(HttpServletResponse response, String name, List<String> values) {
    values.forEach(value -> response.addHeader(name, value));
  }
}
