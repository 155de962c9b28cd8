package cn.outturn.deploy.openapi;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every question of the description is asked; what comes back is as it says. */
@ApplicationTest
class AnswersAsDescribedTest {

  @LocalServerPort private int port;

  private JsonNode api = JsonMapper.shared().createObjectNode();
  private Api caller = Api.ofNewDistrict(0);

  @BeforeEach
  void declare_and_read_the_description() {
    Sheets.declare(Api.ofNewDistrict(port));
    caller = Api.ofNewDistrict(port);
    Sheets.declare(caller);
    var planned = caller.command("PUT", "/api/projects/P-1/budget", Sheets.BUDGET);
    caller = caller.with("Outturn-At-Least", planned.header("Outturn-Position"));
    api = caller.get("/v3/api-docs").body();
  }

  @Test
  void every_question_is_answered_as_described() {
    assertThat(api.path("paths").properties())
        .filteredOn(path -> path.getValue().has("get") && !path.getKey().contains("{id}"))
        // These ask for a district that is suspended, or gone.
        .filteredOn(path -> !path.getKey().matches(".*/(export|export/manifest|erasure)"))
        .hasSizeGreaterThan(10)
        .allSatisfy(this::isAnsweredAsDescribed);
  }

  private void isAnsweredAsDescribed(Map.Entry<String, JsonNode> path) {
    String required =
        path.getValue()
            .at("/get/parameters")
            .valueStream()
            .filter(p -> p.path("in").asString("").equals("query"))
            .filter(p -> p.path("required").asBoolean())
            .map(p -> p.path("name").asString() + "=" + example(p))
            .collect(joining("&", "?", ""));
    boolean ofPlatform =
        path.getValue().at("/get/x-roles/DISTRICT").isEmpty()
            && path.getValue().at("/get/x-roles/UNIT").isEmpty();
    var asking = ofPlatform ? caller.asOperator().with("Outturn-At-Least", null) : caller;
    var answer =
        asking.get(
            path.getKey()
                    .replace("{code}", "P-1")
                    .replace("{version}", "0")
                    .replace("{district}", caller.district())
                + required);
    assertThat(answer.status()).as(path.getKey() + " " + answer.body()).isEqualTo(200);
    assertThat(conformity(answer.body(), path.getValue().at("/get/responses/200")))
        .as(path.getKey())
        .isEmpty();
  }

  private static String example(JsonNode parameter) {
    return parameter.path("name").asString().equals("year")
        ? "2020"
        : URLEncoder.encode(parameter.at("/schema/example").asString(), StandardCharsets.UTF_8);
  }

  @Test
  void accepted_commands_and_problems_are_answered_as_described() {
    JsonNode responses = api.at("/paths/~1api~1projects~1{code}~1budget/put/responses");
    var accepted = caller.command("PUT", "/api/projects/P-1/budget", Sheets.BUDGET);
    assertThat(conformity(accepted.body(), responses.path("200"))).isEmpty();
    var refused = caller.command("PUT", "/api/projects/P-1/budget", "{}");
    assertThat(conformity(refused.body(), responses.path("400"))).isEmpty();
    var unserved = caller.get("/api/nothing");
    assertThat(conformity(unserved.body(), responses.path("4XX"))).isEmpty();
    var failed = caller.get("/accidents/failure");
    assertThat(conformity(failed.body(), responses.path("500"))).isEmpty();
  }

  private Iterable<String> conformity(JsonNode body, JsonNode response) {
    JsonNode described =
        Optional.of(response.path("$ref").asString())
            .filter(reference -> !reference.isEmpty())
            .map(reference -> api.at(reference.substring(1)))
            .orElse(response);
    JsonNode schema = described.path("content").valueStream().findFirst().orElseThrow();
    return new Conformity(api).breaches(body, schema.path("schema"));
  }
}
