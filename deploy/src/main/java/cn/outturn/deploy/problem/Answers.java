package cn.outturn.deploy.problem;

import static java.util.stream.Collectors.joining;

import cn.outturn.refusal.Category;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Rule;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes problems, counts them and logs them. What was sent goes back to its sender alone: the log
 * has rules and pointers, the metrics have rules.
 */
@Component
class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final MeterRegistry meters;

  Answers(MeterRegistry meters) {
    this.meters = meters;
  }

  ResponseEntity<Problem> refused(List<Fault> faults, HttpServletRequest request) {
    Rule rule = faults.getFirst().rule();
    note(rule, faults, request);
    Language language = language(request);
    var headers = new HttpHeaders();
    if (rule.category() == Category.NOT_YET) {
      headers.set(HttpHeaders.RETRY_AFTER, "1");
    }
    return answer(
        new Problem(
            "urn:outturn:refusal:" + rule.slug(),
            language.title(rule),
            rule.category().status(),
            faults.getFirst().detail(),
            instance(request),
            faults.stream().map(fault -> Problem.Wrong.of(fault, language)).toList(),
            null),
        headers,
        language);
  }

  /** Who knocks at closed doors is looked for by others than who sends forms with faults. */
  private void note(Rule rule, List<Fault> faults, HttpServletRequest request) {
    switch (rule.category()) {
      case UNIDENTIFIED, FORBIDDEN -> {
        meters
            .counter("outturn.access.refused", "reason", rule.slug(), "endpoint", route(request))
            .increment();
        LOG.warn("access refused {}: {}", route(request), rule.slug());
      }
      // Who floods the service must not flood its log: what limits them says so once in a while.
      case TOO_MANY -> meters.counter("outturn.refusals", "rule", rule.slug()).increment();
      case MALFORMED, UNKNOWN, CONFLICT, STALE, INCONSISTENT, PRECONDITION_MISSING, NOT_YET -> {
        meters.counter("outturn.refusals", "rule", rule.slug()).increment();
        LOG.info(
            "refused {}: {}",
            route(request),
            faults.stream().map(Answers::withoutValues).collect(joining("; ")));
      }
    }
  }

  ResponseEntity<Problem> unserved(ErrorResponse thrown, HttpServletRequest request) {
    return unserved(
        Unserved.of(thrown),
        thrown.getStatusCode(),
        String.valueOf(thrown.getBody().getDetail()),
        thrown.getHeaders(),
        request);
  }

  ResponseEntity<Problem> unserved(HttpStatusCode status, HttpServletRequest request) {
    return unserved(Unserved.of(status), status, "it was not served", new HttpHeaders(), request);
  }

  private ResponseEntity<Problem> unserved(
      Unserved reason,
      HttpStatusCode status,
      String detail,
      HttpHeaders headers,
      HttpServletRequest request) {
    meters.counter("outturn.refusals", "rule", reason.slug()).increment();
    LOG.info("refused {}: {}", route(request), reason.slug());
    return answer(reason, status, detail, null, headers, request);
  }

  ResponseEntity<Problem> failed(Throwable thrown, HttpServletRequest request) {
    String correlation = UUID.randomUUID().toString();
    meters.counter("outturn.failures").increment();
    LOG.error("failure {} in {}\n{}", correlation, route(request), Trace.of(thrown));
    return answer(
        Unserved.FAILURE,
        HttpStatusCode.valueOf(Unserved.FAILURE.status()),
        "nothing you can mend; name the correlation when you report it",
        correlation,
        new HttpHeaders(),
        request);
  }

  private static ResponseEntity<Problem> answer(
      Unserved reason,
      HttpStatusCode status,
      String detail,
      @Nullable String correlation,
      HttpHeaders headers,
      HttpServletRequest request) {
    Language language = language(request);
    return answer(
        new Problem(
            reason.type(),
            reason.title(language),
            status.value(),
            detail,
            instance(request),
            List.of(),
            correlation),
        headers,
        language);
  }

  private static ResponseEntity<Problem> answer(
      Problem problem, HttpHeaders headers, Language language) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(problem);
  }

  /** The name of an unknown field is a value too. */
  private static String withoutValues(Fault fault) {
    String pointer = fault.pointer();
    int last = Math.max(0, pointer.lastIndexOf('/'));
    String place = fault.rule() == Rule.FIELD_UNKNOWN ? pointer.substring(0, last) : pointer;
    return fault.rule().slug() + (place.isEmpty() ? "" : " at " + place);
  }

  /** The pattern of the path, not the path: it names no project. */
  private static String route(HttpServletRequest request) {
    return request.getMethod()
        + " "
        + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
  }

  private static String instance(HttpServletRequest request) {
    Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return before == null ? request.getRequestURI() : before.toString();
  }

  private static Language language(HttpServletRequest request) {
    return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
