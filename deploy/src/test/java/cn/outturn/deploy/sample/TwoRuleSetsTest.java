package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.caller.Role;
import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.identity.TestIssuer;
import cn.outturn.district.DistrictId;
import cn.outturn.vault.PositionSeal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The answers of deploy/docs/two-rule-sets.md, over HTTP. */
@ApplicationTest
class TwoRuleSetsTest {

  private static final String PARTY_AFFAIRS = "43010421T999900000001";
  private static final String PARTY_EDUCATION = "53011422T999900000001";
  private static final List<String> SENT =
      List.of(
          "district-430104",
          "district-530114",
          "story-001-party-education",
          "story-004-party-affairs");

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @Autowired private PositionSeal seal;

  private long position;

  @BeforeEach
  void two_stories_are_told() {
    List<Script> scripts =
        Scripts.shipped().stream().filter(script -> SENT.contains(script.name())).toList();
    new Clerk(new HttpDesk("http://localhost:" + port, TestIssuer::token), line -> {})
        .send(scripts);
    position =
        database
            .sql("SELECT max(global_index) FROM event_store.domain_event_entry")
            .query(Long.class)
            .single();
  }

  @Test
  void document_004_gets_the_same_marks_by_another_formula_and_ten_less_by_other_weights() {
    JsonNode told =
        scores("430104", PARTY_AFFAIRS, 2021, "linear-reverse:1,text-rule:1").path("assessment");
    assertThat(told.at("/recorded/ruleSet/key").asString()).isEqualTo("mof-2020-10");
    assertThat(totals(told))
        .containsExactly(
            tuple("linear-reverse", "110", "EXCELLENT", "0"),
            tuple("text-rule", "100", "EXCELLENT", "-10"));
    assertThat(told.path("lines")).hasSize(14);
    assertThat(differences(told, 0)).allMatch(row -> row.toList().get(2).equals("SAME"));
    assertThat(differences(told, 1))
        .startsWith(tuple("execution", "-10", "WEIGHT"), tuple("N1", "0", "SAME"))
        .filteredOn(row -> !row.toList().get(2).equals("SAME"))
        .hasSize(1);
  }

  @Test
  void document_001_wins_its_execution_and_loses_a_part_of_its_judgements() {
    JsonNode told = scores("530114", PARTY_EDUCATION, 2022, "mof-2020-10:1").path("assessment");
    assertThat(told.at("/recorded/ruleSet/key").asString()).isEqualTo("text-rule");
    assertThat(number(told.at("/recorded/total"))).isEqualTo("90");
    assertThat(totals(told))
        .containsExactly(tuple("mof-2020-10", "98.967546", "EXCELLENT", "8.967546"));
    assertThat(differences(told, 0))
        .filteredOn(row -> !row.toList().get(2).equals("SAME"))
        .containsExactly(
            tuple("execution", "9.717546", "WEIGHT"),
            tuple("S1", "-0.25", "BAND"),
            tuple("S2", "-0.5", "BAND"));
    JsonNode judged = line(told, "S1");
    assertThat(judged.at("/recorded/working/method").asString()).isEqualTo("ALL");
    assertThat(judged.at("/under/0/working/method").asString()).isEqualTo("JUDGED_PERCENT");
    assertThat(judged.at("/under/0/told/reason/zh").asString()).isNotBlank();
  }

  @Test
  void a_districts_year_is_scored_again_in_the_background_and_can_be_downloaded() {
    Api district = caller("430104").with("Idempotency-Key", UUID.randomUUID().toString());
    String body = "{\"year\": 2021, \"ruleSet\": {\"key\": \"text-rule\", \"version\": 1}}";
    var asked = district.send("POST", "/api/scorings", body);
    assertThat(asked.status()).isEqualTo(202);
    String job = asked.header("Location");
    assertThat(job).isEqualTo("/api/scorings/" + asked.body().path("id").asString());
    assertThat(district.send("POST", "/api/scorings", body).header("Location")).isEqualTo(job);
    var done =
        Stream.generate(() -> district.get(job).body())
            .limit(20_000)
            .filter(told -> !List.of("QUEUED", "RUNNING").contains(told.path("state").asString()))
            .findFirst()
            .orElseThrow();
    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(done.path("done").asInt()).isEqualTo(1);
    assertThat(caller("530114").get(job).status()).isEqualTo(404);
    assertThat(caller("530114").get(job + "/result").rule()).isEqualTo("scoring-unknown");
    assertThat(download(job, "text/csv"))
        .startsWith("\uFEFF项目编码,")
        .contains("预算执行率,,mof-2020-10 v1,10,10,,text-rule v1,0,0,,-10,分值不同")
        .contains("总分,,mof-2020-10 v1,110,110,优,text-rule v1,100,100,优,-10,");
    assertThat(download(job, "application/x-ndjson").lines()).hasSize(15);
  }

  @Test
  void what_the_service_does_not_know_is_refused() {
    Api district = caller("430104");
    String year = "{\"year\": 2021, \"ruleSet\": {\"key\": \"%s\", \"version\": 1}}";
    assertThat(district.send("POST", "/api/scorings", year.formatted("text-rule")).rule())
        .isEqualTo("idempotency-key-required");
    var unknown =
        district
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .send("POST", "/api/scorings", year.formatted("nobodys-rules"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.rule()).isEqualTo("rule-set-unknown");
    assertThat(district.get(path(PARTY_AFFAIRS, 2021) + "&under=nobodys-rules:1").rule())
        .isEqualTo("rule-set-unknown");
  }

  private JsonNode scores(String district, String project, int year, String under) {
    var answer = caller(district).get(path(project, year) + "&under=" + under);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private static String path(String project, int year) {
    return "/api/projects/%s/scores?year=%d".formatted(project, year);
  }

  private Api caller(String district) {
    return Api.ofDistrict(port, district)
        .with("Outturn-At-Least", seal.seal(new DistrictId(district), position));
  }

  private String download(String job, String type) {
    return Objects.requireNonNull(
        RestClient.create("http://localhost:" + port)
            .get()
            .uri(job + "/result")
            .headers(
                headers ->
                    headers.setBearerAuth(
                        TestIssuer.token("430104", "auditor-1", null, Role.AUDITOR)))
            .header(HttpHeaders.ACCEPT, type)
            .retrieve()
            .body(String.class));
  }

  private static List<Tuple> totals(JsonNode told) {
    return told.path("under")
        .valueStream()
        .map(
            other ->
                tuple(
                    other.at("/ruleSet/key").asString(),
                    number(other.path("total")),
                    other.path("grade").asString(),
                    number(other.path("difference"))))
        .toList();
  }

  /** Line, difference and causes under one of the rule sets asked for. */
  private static List<Tuple> differences(JsonNode told, int under) {
    return told.path("lines")
        .valueStream()
        .map(
            line ->
                tuple(
                    line.path("line").asString(),
                    number(line.at("/under/%d/difference".formatted(under))),
                    String.join(
                        "+",
                        line.at("/under/%d/causes".formatted(under))
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList())))
        .toList();
  }

  private static JsonNode line(JsonNode told, String id) {
    return told.path("lines")
        .valueStream()
        .filter(line -> line.path("line").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String number(JsonNode value) {
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
