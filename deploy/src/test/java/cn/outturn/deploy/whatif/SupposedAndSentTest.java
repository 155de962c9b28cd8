package cn.outturn.deploy.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.sample.Told;
import cn.outturn.deploy.whatif.Stage.Someone;
import cn.outturn.history.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every step of a story, and what careless senders make of it, is supposed by the auditor and then
 * sent: both are refused for the same, word for word, or make the same events and figures.
 */
@ApplicationTest
class SupposedAndSentTest {

  private static final List<String> FIGURES =
      List.of("execution", "deviation", "assessments", "findings");

  @LocalServerPort private int port;
  @Autowired private EventStore events;
  @Autowired private JsonMapper json;

  private final Random random = new Random(41);
  private final Set<Integer> statuses = new HashSet<>();
  private final Set<String> rules = new HashSet<>();

  @ParameterizedTest
  @CsvSource({
    "district-430104, story-004-party-affairs",
    "district-310117, story-002-party-service",
    "district-530114, story-003-community-building"
  })
  void what_is_supposed_is_what_comes_of_it(String district, String story) {
    var stage = Stage.of(port, district);
    for (Told step : Told.of(story)) {
      for (int i = 0; i < 4; i++) {
        verify(stage, step, someone(step), spoilt(step.body()));
      }
      verify(stage, step, Someone.of(step.account()), step.body());
    }
    assertThat(statuses).contains(200, 201, 400, 403).containsAnyOf(409, 422);
    assertThat(rules)
        .contains("role-not-allowed", "unit-required", "unit-out-of-reach", "field-unknown");
  }

  private void verify(Stage stage, Told step, Someone actor, JsonNode body) {
    String project = step.path().replaceFirst("(/api/projects/[^/]+).*", "$1");
    var supposed =
        stage
            .auditor()
            .send(
                "POST",
                project + "/what-if",
                Stage.whatIf(null, Stage.hypothetical(step.command(), actor, body)));
    var sent = stage.send(step, actor, body);
    String which = "%s by %s: %s".formatted(step.command(), actor, body);
    statuses.add(sent.status());
    if (sent.status() >= 300) {
      rules.add(sent.rule());
      assertThat(supposed.status()).as(which).isEqualTo(sent.status());
      assertThat(supposed.rule()).as(which).isEqualTo(sent.rule());
      assertThat(supposed.body().path("detail")).as(which).isEqualTo(sent.body().path("detail"));
      assertThat(faults(supposed, "")).as(which).isEqualTo(faults(sent, "/commands/0/body"));
      return;
    }
    assertThat(supposed.status()).as(which + supposed.body()).isEqualTo(200);
    List<JsonNode> made = supposed.body().at("/steps/0/events").valueStream().toList();
    assertThat(made).as(which).isEqualTo(stored(stage, project, supposed.body().path("base")));
    assertThat(made.getLast().path("version").asLong()).isEqualTo(sent.version());
    assertSameFigures(stage, project, supposed, sent);
  }

  private static void assertSameFigures(
      Stage stage, String project, Api.Answer supposed, Api.Answer sent) {
    Api reading = stage.auditor().with("Outturn-At-Least", sent.header("Outturn-Position"));
    for (String question : FIGURES) {
      assertThat(timeless(supposed.body().path("after").path(question)))
          .as(question)
          .isEqualTo(timeless(reading.get(project + "/" + question).body()));
    }
  }

  /**
   * Without when it was recorded and by whom, and with findings in an order that doesn't depend on
   * that: nobody did what is supposed.
   */
  private static JsonNode timeless(JsonNode answer) {
    JsonNode copy = answer.deepCopy();
    for (String when : List.of("at", "by", "raisedAt", "changedAt", "submitted")) {
      copy.findParents(when).forEach(parent -> ((ObjectNode) parent).remove(when));
    }
    if (copy.path("findings") instanceof ArrayNode findings) {
      List<JsonNode> sorted =
          findings.valueStream().sorted(Comparator.comparing(JsonNode::toString)).toList();
      findings.removeAll().addAll(sorted);
    }
    return copy;
  }

  private static List<List<String>> faults(Api.Answer refused, String prefix) {
    return refused
        .body()
        .path("faults")
        .valueStream()
        .map(
            fault ->
                List.of(
                    prefix + fault.path("pointer").asString(),
                    fault.path("rule").asString(),
                    fault.path("detail").asString()))
        .toList();
  }

  private List<JsonNode> stored(Stage stage, String project, JsonNode base) {
    String stream = stage.code() + "/" + project.substring("/api/projects/".length());
    return events
        .readEvents(stream, base.asLong() + 1)
        .asStream()
        .<JsonNode>map(
            message ->
                json.createObjectNode()
                    .put("version", message.getSequenceNumber())
                    .put("event", message.getPayloadType().getAnnotation(Stored.class).value())
                    .set("content", json.valueToTree(message.getPayload())))
        .map(node -> json.readTree(node.toString()))
        .toList();
  }

  private Someone someone(Told step) {
    Someone own = Someone.of(step.account());
    List<Someone> all =
        List.of(
            own,
            own,
            new Someone("clerk-9", null, Role.CLERK),
            new Someone("clerk-8", "999999", Role.CLERK, Role.UNIT_HEAD),
            new Someone("head-9", own.unit(), Role.UNIT_HEAD, Role.FINANCE_BUREAU),
            new Someone("auditor-9", null, Role.AUDITOR),
            new Someone("admin-9", null, Role.DISTRICT_ADMIN));
    return all.get(random.nextInt(all.size()));
  }

  /** As it is, or with one thing wrong in it. */
  private JsonNode spoilt(JsonNode body) {
    ObjectNode spoilt = (ObjectNode) body.deepCopy();
    List<String> names = new ArrayList<>(spoilt.propertyNames());
    String one = names.get(random.nextInt(names.size()));
    return switch (random.nextInt(6)) {
      case 0 -> spoilt.put("nobodys", 1);
      case 1 -> spoilt.without(one);
      case 2 -> spoilt.put(one, 1.50);
      case 3 -> spoilt.put(one, " ");
      case 4 -> spoilt.has("year") ? spoilt.put("year", 2020 + random.nextInt(4)) : spoilt;
      default -> spoilt;
    };
  }
}
