package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import cn.outturn.deploy.postgres.EventAccess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three districts with the same project; one of them leaves and comes back. */
@ApplicationTest
class LifeTest {

  private static final String BUDGET = "/api/projects/P-1/budget";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private EventAccess events;

  private Api leaving = Api.ofNewDistrict(0);
  private List<Api> others = List.of();
  private Carrier carrier = new Carrier(0, "");

  @BeforeEach
  void three_districts_with_the_same_project() {
    leaving = declared();
    others = List.of(declared(), declared());
    carrier = new Carrier(port, leaving.district());
  }

  private Api declared() {
    Api api = Api.ofNewDistrict(port);
    Sheets.declare(api);
    var planned = api.command("PUT", BUDGET, Sheets.BUDGET);
    assertThat(planned.status()).isEqualTo(200);
    return api.with("Outturn-At-Least", planned.header("Outturn-Position"));
  }

  /** Who runs the platform waits for no district's positions. */
  private Api operator() {
    return leaving.asOperator().with("Outturn-At-Least", null);
  }

  private String path(String act) {
    return "/api/districts/" + leaving.district() + act;
  }

  private void suspend() {
    var suspended = operator().command("POST", path("/suspension"), "{\"reason\": \"区划调整\"}");
    assertThat(suspended.status()).isEqualTo(200);
    var seen = leaving.with("Outturn-At-Least", suspended.header("Outturn-Position"));
    assertThat(seen.get("/api/district").body().path("suspended").asBoolean()).isTrue();
  }

  private Api.Answer erase(String manifest) {
    return operator()
        .command(
            "POST",
            path("/erasure"),
            "{\"manifest\": \"%s\", \"reason\": \"迁出\"}".formatted(manifest));
  }

  /** As the document tells everybody to compute it. */
  private static String hash(JsonNode certificate) {
    var content = new TreeMap<String, JsonNode>();
    certificate.propertyStream().forEach(field -> content.put(field.getKey(), field.getValue()));
    content.remove("sha256");
    return Canonical.sha256(JsonMapper.shared().writeValueAsString(content));
  }

  private String life() {
    return operator().get(path("")).body().path("state").asString();
  }

  private long rows(String district) {
    return database
        .sql("SELECT count(*) FROM event_store.domain_event_entry WHERE district_id = :district")
        .param("district", district)
        .query(Long.class)
        .single();
  }

  private List<Object> othersSee() {
    return others.stream()
        .flatMap(
            other ->
                List.<Object>of(
                    other.get("/api/projects").body(),
                    other.get("/api/projects/P-1").body(),
                    other.get("/api/district").body(),
                    rows(other.district()))
                    .stream())
        .toList();
  }

  @Test
  void a_district_leaves_and_comes_back_as_it_was_and_no_other_notices() {
    List<Object> before = othersSee();
    suspend();
    var project = leaving.get("/api/projects/P-1").body();
    var first = carrier.export();
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.archive()).isEqualTo(carrier.export().archive());

    var certificate = erase(first.manifest());

    assertThat(certificate.status()).as(certificate.body().toString()).isEqualTo(200);
    assertThat(certificate.body().path("remaining").asLong(-1)).isZero();
    assertThat(hash(certificate.body())).isEqualTo(certificate.body().path("sha256").asString());
    assertThat(certificate.body().at("/removed/event_store.domain_event_entry").asLong())
        .isEqualTo(5);
    assertThat(operator().get(path("/erasure")).body()).isEqualTo(certificate.body());
    assertThat(life()).isEqualTo("ERASED");
    assertThat(rows(leaving.district())).isZero();
    assertThat(leaving.get("/api/projects/P-1").rule()).isEqualTo("project-unknown");
    assertThat(leaving.get("/api/district").rule()).isEqualTo("district-unknown");
    assertThat(leaving.command("PUT", BUDGET, Sheets.BUDGET).status()).isEqualTo(404);
    assertThat(operator().command("POST", path(""), Sheets.DISTRICT).rule())
        .isEqualTo("district-erased");
    assertThat(carrier.export().rule()).isEqualTo("district-erased");

    var back = carrier.bring(first.archive());

    assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
    assertThat(back.body().path("manifest").asString()).isEqualTo(first.manifest());
    Api seen = leaving.with("Outturn-At-Least", back.body().path("position").asString());
    assertThat(seen.get("/api/projects/P-1").body()).isEqualTo(project);
    assertThat(life()).isEqualTo("SUSPENDED");
    var second = carrier.export();
    assertThat(second.manifest()).isEqualTo(first.manifest());
    assertThat(second.archive()).isEqualTo(first.archive());
    assertThat(othersSee()).isEqualTo(before);

    operator().command("POST", path("/resumption"), "{\"reason\": \"迁入\"}");
    assertThat(leaving.command("PUT", BUDGET, Sheets.BUDGET).version()).isEqualTo(2);
    assertThat(carrier.bring(first.archive()).rule()).isEqualTo("district-has-events");
  }

  @Test
  void heads_leave_and_come_back_and_the_log_that_is_made_again_fits_them() {
    suspend();
    var archive = carrier.export();
    String heads =
        new String(
            Carrier.files(archive.archive()).getOrDefault("proof/heads.jsonl", new byte[0]), UTF_8);
    assertThat(heads.lines())
        .hasSize(1)
        .allMatch(line -> line.contains("outturn/" + leaving.district()));
    var before = leaving.get("/api/proof").body();
    assertThat(before.at("/head/size").asLong()).isEqualTo(rows(leaving.district()));
    assertThat(erase(archive.manifest()).body().at("/removed/proof.leaf").asLong())
        .isEqualTo(before.path("size").asLong());
    assertThat(leaving.get("/api/proof").body().path("size").asLong(-1)).isZero();

    assertThat(carrier.bring(archive.archive()).status()).isEqualTo(200);

    await().until(this::life, "SUSPENDED"::equals);
    assertThat(carrier.export().archive()).as("waits for the log").isEqualTo(archive.archive());
    assertThat(leaving.get("/api/proof").body()).isEqualTo(before);
    var asked = leaving.send("POST", "/api/proof/verifications", null);
    assertThat(asked.status()).isEqualTo(202);
    var done =
        await()
            .until(
                () -> leaving.get(asked.header("Location")).body(),
                job -> job.path("state").asString().equals("DONE"));
    assertThat(done.path("damages").asLong(-1)).isZero();
    assertThat(done.path("heads").asLong()).isEqualTo(1);
  }

  @Test
  void persons_leave_with_their_keys_and_come_back_readable() {
    var named =
        leaving.command(
            "PUT",
            "/api/projects/P-1/contacts",
            """
            {"contacts": [{"person": "S-0417", "role": "CONTACT", "phone": "0871-55550123"}]}
            """);
    assertThat(named.status()).as(named.body().toString()).isEqualTo(200);
    suspend();
    Api asking = leaving.with("Outturn-At-Least", named.header("Outturn-Position"));
    var known = asking.get("/api/projects/P-1/contacts").body();
    assertThat(known.at("/contacts/0/phone").asString()).isEqualTo("0871-55550123");
    var archive = carrier.export();

    assertThat(erase(archive.manifest()).body().at("/removed/vault.personal_key").asLong())
        .isEqualTo(1);

    var back = carrier.bring(archive.archive());
    Api again = leaving.with("Outturn-At-Least", back.body().path("position").asString());
    assertThat(again.get("/api/projects/P-1/contacts").body()).isEqualTo(known);
    assertThat(carrier.export().manifest()).isEqualTo(archive.manifest());
  }

  @Test
  void an_archive_holds_the_district_and_nothing_of_another() {
    suspend();
    var files = Carrier.files(carrier.export().archive());
    assertThat(files.keySet())
        .contains("events.jsonl", "read-model/register.jsonl", "read-model/district.jsonl")
        .last()
        .isEqualTo("manifest.json");
    assertThat(files.keySet().stream().filter(name -> !name.equals("manifest.json"))).isSorted();
    for (Api other : others) {
      assertThat(files.values())
          .allSatisfy(file -> assertThat(new String(file, UTF_8)).doesNotContain(other.district()));
    }
    assertThat(new String(files.getOrDefault("events.jsonl", new byte[0]), UTF_8).lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("{\"stream\":\"" + leaving.district()));
  }

  @Test
  void only_a_suspended_district_is_exported() {
    assertThat(carrier.export().rule()).isEqualTo("district-not-suspended");
    assertThat(new Carrier(port, "110101").export().rule()).isEqualTo("district-unknown");
  }

  @Test
  void only_what_was_exported_as_it_is_now_is_erased() {
    assertThat(erase("0".repeat(64)).rule()).isEqualTo("district-not-suspended");
    suspend();
    assertThat(erase("0".repeat(64)).rule()).isEqualTo("export-missing");
    String manifest = carrier.export().manifest();
    operator().command("POST", path("/resumption"), "{\"reason\": \"补录\"}");
    suspend();
    assertThat(erase(manifest).rule()).isEqualTo("export-outdated");
    assertThat(rows(leaving.district())).isEqualTo(7);
    assertThat(operator().get(path("/erasure")).rule()).isEqualTo("erasure-unknown");
    assertThat(erase(carrier.export().manifest()).status()).isEqualTo(200);
  }

  @Test
  void a_suspended_district_is_read_and_written_by_nobody() {
    suspend();
    assertThat(leaving.get("/api/projects").body().path("total").asLong()).isEqualTo(1);
    for (var refused :
        List.of(
            leaving.command("PUT", BUDGET, Sheets.BUDGET),
            leaving.command("POST", "/api/district/units", Sheets.UNIT.replace("001", "002")),
            leaving.command(
                "POST",
                "/api/district/document-grants",
                "{\"to\": \"%s\", \"reason\": \"核对\"}".formatted(others.getFirst().district())),
            leaving.command(
                "POST",
                "/api/scorings",
                "{\"year\": 2020, \"ruleSet\": {\"key\": \"mof-2020-10\", \"version\": 1}}"))) {
      assertThat(refused.rule()).as(refused.body().toString()).isEqualTo("district-suspended");
    }
  }

  @Test
  void a_closed_unit_gets_no_new_project() {
    leaving.command(
        "POST", "/api/district/unit-closures", "{\"code\": \"108001\", \"reason\": \"撤并\"}");
    var refused = leaving.command("POST", "/api/projects/P-2", Sheets.DECLARATION);
    assertThat(refused.faults()).containsExactly("/declaration/unit unit-closed");
    assertThat(leaving.command("PUT", BUDGET, Sheets.BUDGET).status()).isEqualTo(200);
  }

  @Test
  void the_operator_sees_districts_by_state_and_nothing_of_their_data() {
    suspend();
    var district = operator().get(path("")).body();
    assertThat(district.propertyNames())
        .containsExactlyInAnyOrder("code", "name", "state", "since", "reason");
    assertThat(district.path("reason").asString()).isEqualTo("区划调整");
    var suspended = operator().get("/api/districts?state=SUSPENDED&size=200").body().path("items");
    assertThat(suspended.valueStream().map(item -> item.path("code").asString()))
        .contains(leaving.district())
        .doesNotContain(others.getFirst().district());
  }

  @Test
  void another_store_that_still_remembers_the_district_appends_nothing() {
    suspend();
    erase(carrier.export().manifest());
    Map<String, Object> event =
        Map.of("stream", leaving.district() + "/P-1", "id", "late-" + leaving.district());
    assertThatThrownBy(
            () ->
                JdbcClient.create(events.dataSource())
                    .sql(
                        """
                        INSERT INTO event_store.domain_event_entry (aggregate_identifier,
                          sequence_number, event_identifier, type, time_stamp, payload_type,
                          payload_revision, payload, meta_data)
                        VALUES (:stream, 2, :id, 'Project', '', '', '', '', '')
                        """)
                    .params(event)
                    .update())
        .hasStackTraceContaining("is erased");
    assertThat(rows(leaving.district())).isZero();
  }
}
