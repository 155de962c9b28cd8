package cn.outturn.deploy.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.outturn.access.Sends;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends every command with a marker in each of its texts, alone and beside something wrong, and
 * looks for the marker wherever more people read than may know who wrote what.
 */
@ApplicationTest
class NothingOfTheBodyTest {

  private static final String MARKER = "marker-13800000000-赵某";
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  @LocalServerPort private int port;
  @Autowired private MeterRegistry meters;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.setContext(ROOT.getLoggerContext());
    log.start();
    ROOT.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    ROOT.detachAppender(log);
  }

  @Test
  void no_log_line_and_no_metric_has_a_word_of_a_command() {
    Map<String, Api> districts = new TreeMap<>();
    Map<String, String> endpoints = endpoints();
    CommandBodies.all()
        .forEach(
            (command, body) -> {
              String endpoint = Objects.requireNonNull(endpoints.get(command), command);
              // A district for each: nobody comes near the limits.
              Api caller = Api.ofNewDistrict(port);
              Sheets.declare(caller);
              districts.put(command, caller);
              for (JsonNode marked : CommandBodies.marked(body, MARKER)) {
                send(caller, endpoint, marked);
                send(caller, endpoint, withWrongNeighbour(marked));
              }
            });
    assertThat(districts).hasSizeGreaterThan(30);
    assertThat(lines())
        .anyMatch(line -> line.contains("refused POST") && line.contains("field-unknown"))
        .noneMatch(line -> line.contains(MARKER));
    assertThat(metrics())
        .anyMatch(meter -> meter.contains("outturn.refusals"))
        .noneMatch(meter -> meter.contains(MARKER));
  }

  @Test
  void nor_has_one_a_word_of_a_command_that_is_only_supposed() {
    Api caller = Api.ofNewDistrict(port);
    Sheets.declare(caller);
    CommandBodies.all()
        .forEach(
            (command, body) -> {
              for (JsonNode marked : CommandBodies.marked(body, MARKER)) {
                suppose(caller, command, marked);
                suppose(caller, command, withWrongNeighbour(marked));
              }
            });
    suppose(caller, MARKER, JsonMapper.shared().createObjectNode());
    assertThat(lines())
        .anyMatch(line -> line.contains("what-if") && line.contains("field-unknown"))
        .noneMatch(line -> line.contains(MARKER));
    assertThat(metrics()).noneMatch(meter -> meter.contains(MARKER));
  }

  private static void suppose(Api caller, String command, JsonNode body) {
    var supposed = JsonMapper.shared().createObjectNode().put("command", command).set("body", body);
    var asked = JsonMapper.shared().createObjectNode();
    asked.putArray("commands").add(supposed);
    var answer = caller.send("POST", "/api/projects/P-1/what-if", asked.toString());
    assertThat(answer.status()).as("%s %s", command, answer.body()).isLessThan(429);
  }

  private static JsonNode withWrongNeighbour(JsonNode body) {
    return ((ObjectNode) body.deepCopy()).put(MARKER, 1).put("reason", 7);
  }

  private static void send(Api caller, String endpoint, JsonNode body) {
    String[] methodAndPath = endpoint.split(" ");
    String path =
        methodAndPath[1].replace("{code}", "P-1").replace("{district}", caller.district());
    var answer = caller.command(methodAndPath[0], path, body.toString());
    assertThat(answer.status()).as("%s %s", endpoint, answer.body()).isLessThan(429);
  }

  /** Method and path by the simple name of the command that it takes. */
  private Map<String, String> endpoints() {
    Map<String, String> endpoints = new TreeMap<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
        mappings.getHandlerMethods().entrySet()) {
      for (MethodParameter parameter : mapping.getValue().getMethodParameters()) {
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
          RequestMappingInfo info = mapping.getKey();
          Sends sends = mapping.getValue().getMethodAnnotation(Sends.class);
          Class<?> command = sends == null ? parameter.getParameterType() : sends.value();
          endpoints.put(
              command.getSimpleName(),
              info.getMethodsCondition().getMethods().iterator().next()
                  + " "
                  + info.getPatternValues().iterator().next());
        }
      }
    }
    return endpoints;
  }

  private List<String> lines() {
    return log.list.stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .toList();
  }

  private List<String> metrics() {
    return meters.getMeters().stream().map(meter -> meter.getId().toString()).toList();
  }
}
