package cn.outturn.deploy.vault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.TestDatabase;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import cn.outturn.deploy.identity.TestIssuer;
import cn.outturn.query.projection.Progress;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.projection.Rebuild;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** What is said of persons is read in one answer, and lies nowhere else. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

  private static final String CONTACTS = "/api/projects/P-1/contacts";

  /** Found wherever they are, whole or in part. */
  private static final List<String> MARKERS =
      List.of("玄烛测试人", "13907310417", "xuanzhu.ceshi", "marked.example");

  private static final String LEAD =
      """
      {"person": "S-0417", "role": "PROJECT_LEAD", "name": "玄烛测试人",
       "phone": "13907310417", "email": "xuanzhu.ceshi@marked.example"}\
      """;
  private static final String NAMED = "{\"contacts\": [" + LEAD + "]}";
  private static final String ERASE = "{\"person\": \"S-0417\", \"reason\": \"本人申请\"}";

  @LocalServerPort private int port;

  /** No wall stops it. */
  private final JdbcClient database = JdbcClient.create(TestDatabase.administrator());

  @Autowired private Rebuild rebuild;
  @Autowired private Projections projections;

  private Api caller = Api.ofNewDistrict(0);

  @BeforeEach
  void a_project() {
    caller = Api.ofNewDistrict(port);
    Sheets.declare(caller);
  }

  @Test
  void lies_nowhere_that_it_can_be_read(CapturedOutput log) {
    var named = caller.command("PUT", CONTACTS, NAMED);
    assertThat(named.status()).as(named.body().toString()).isEqualTo(200);
    Api reading = caller.with("Outturn-At-Least", named.header("Outturn-Position"));
    assertThat(reading.get(CONTACTS).body().at("/contacts/0").toString())
        .contains(MARKERS)
        .contains("\"erased\":false");

    List<String> answers = new ArrayList<>();
    for (String bad : bad()) {
      var refused = caller.command("PUT", CONTACTS, bad);
      assertThat(refused.status()).as(bad).isBetween(400, 499);
      answers.add(refused + "");
    }
    answers.add(caller.command("PUT", "/api/projects/P-404/contacts", NAMED) + "");
    answers.add(named + "");
    for (String question :
        List.of("/api/projects/P-1", "/api/projects", "/api/projects/P-1/findings")) {
      answers.add(reading.get(question) + "");
    }

    assertUnmarked("an answer", answers);
    assertUnmarked("the database", everythingStored());
    assertUnmarked("the metrics", List.of(metrics()));
    assertUnmarked("the log", List.of(log.getAll()));
  }

  @Test
  void the_same_request_again_is_a_repetition() {
    Api keyed = caller.with("Idempotency-Key", "contacts-once").with("If-Match", "*");
    var first = keyed.send("PUT", CONTACTS, NAMED);
    var again = keyed.send("PUT", CONTACTS, NAMED.replace("\n", " "));

    assertThat(again.version()).isEqualTo(first.version());
    assertThat(again.body().path("repeated").asBoolean()).isTrue();
    assertThat(keyed.send("PUT", CONTACTS, NAMED.replace("13907310417", "13907310418")).rule())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void an_erased_person_is_unreadable_everywhere_while_the_history_stays_as_it_was() {
    var named = caller.command("PUT", CONTACTS, NAMED);
    Api neighbour = Api.ofNewDistrict(port);
    Sheets.declare(neighbour);
    var theirs = neighbour.command("PUT", CONTACTS, NAMED);
    String before = history(caller.district());
    caller.with("Outturn-At-Least", named.header("Outturn-Position")).get(CONTACTS);
    String rows = rows(caller.district());

    var erased = caller.command("POST", "/api/district/erased-persons", ERASE);

    assertThat(erased.status()).as(erased.body().toString()).isEqualTo(200);
    Api reading = caller.with("Outturn-At-Least", erased.header("Outturn-Position"));
    var answer = reading.get(CONTACTS);
    assertThat(answer.body().at("/contacts/0").toString())
        .contains("\"person\":\"S-0417\"", "\"erased\":true")
        .doesNotContain(MARKERS);
    assertThat(
            neighbour
                .with("Outturn-At-Least", theirs.header("Outturn-Position"))
                .get(CONTACTS)
                .body()
                .toString())
        .as("the same sign elsewhere is another person")
        .contains(MARKERS);

    assertThat(history(caller.district())).isEqualTo(before);
    assertThat(rows(caller.district())).isEqualTo(rows);
    var contacts = List.of(projections.named("contacts").orElseThrow());
    assertThat(rebuild.run(List.copyOf(contacts), new Progress()).differing()).isZero();
    assertThat(rows(caller.district())).isEqualTo(rows);
    assertThat(key(caller.district())).isEqualTo("gone");
    assertThat(key(neighbour.district())).isEqualTo("kept");
  }

  @Test
  void an_erased_person_is_named_no_more_and_erased_no_second_time() {
    assertThat(caller.command("POST", "/api/district/erased-persons", ERASE).status())
        .isEqualTo(200);
    var again = caller.command("PUT", CONTACTS, NAMED);
    assertThat(again.faults()).containsExactly("/contacts/0/person person-erased");
    assertThat(again + "").doesNotContain(MARKERS);
    assertThat(caller.command("POST", "/api/district/erased-persons", ERASE).rule())
        .isEqualTo("person-erased");
  }

  @Test
  void an_erasure_that_is_not_stored_erases_nothing() {
    caller.command("PUT", CONTACTS, NAMED);
    var stale = caller.with("If-Match", "\"999\"");
    assertThat(stale.command("POST", "/api/district/erased-persons", ERASE).status())
        .isEqualTo(412);
    assertThat(key(caller.district())).isEqualTo("kept");
  }

  /** Every way to get it wrong that a value could come back by; what is no field is named. */
  private static List<String> bad() {
    return List.of(
        NAMED.replace("13907310417", "13907310417x"),
        NAMED.replace("@marked.example", "@marked.example>"),
        NAMED.replace("\"xuanzhu.ceshi", "\"xuanzhu.ceshi xuanzhu.ceshi"),
        NAMED.replace("玄烛测试人", "玄烛测试人".repeat(20)),
        NAMED.replace("S-0417", "玄烛测试人"),
        NAMED.replace("S-0417", "13907310417"),
        NAMED.replace("PROJECT_LEAD", "玄烛测试人"),
        NAMED.replace("\"13907310417\"", "13907310417"),
        NAMED.replace("\"13907310417\"", "[\"13907310417\"]"),
        NAMED.replace("\"phone\"", "\"mobile\""),
        NAMED.replace("\"name\":", "\"name\""),
        NAMED.replace("}]}", "}"),
        "{\"contacts\": [" + LEAD + ", " + LEAD + "]}",
        "{\"contacts\": " + LEAD + "}",
        "{\"contacts\": \"玄烛测试人\"}",
        "[" + NAMED + "]",
        "\"玄烛测试人\"");
  }

  private static void assertUnmarked(String place, List<String> texts) {
    for (String text : texts) {
      assertThat(MARKERS.stream().filter(text::contains)).as(place + ": " + text).isEmpty();
    }
  }

  /** Every row of every table of the service as text, bytes as the text that they are. */
  private List<String> everythingStored() {
    List<String> all = new ArrayList<>();
    List<String> tables =
        database
            .sql(
                """
                SELECT c.oid::regclass::text FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                """)
            .query(String.class)
            .list();
    assertThat(tables)
        .contains(
            "event_store.domain_event_entry",
            "read_model.project_contact",
            "read_model.dead_letter_entry",
            "vault.personal_key");
    for (String table : tables) {
      all.addAll(database.sql("SELECT t::text FROM " + table + " AS t").query(String.class).list());
    }
    all.addAll(
        database
            .sql(
                """
                SELECT convert_from(payload, 'UTF8') || convert_from(meta_data, 'UTF8')
                FROM event_store.domain_event_entry
                UNION ALL
                SELECT convert_from(payload, 'UTF8') || convert_from(meta_data, 'UTF8')
                FROM read_model.dead_letter_entry
                """)
            .query(String.class)
            .list());
    return all;
  }

  private String metrics() {
    String metrics =
        RestClient.create("http://localhost:" + port)
            .get()
            .uri("/actuator/prometheus")
            .headers(headers -> headers.setBearerAuth(TestIssuer.operator()))
            .retrieve()
            .body(String.class);
    return metrics == null ? "" : metrics;
  }

  private String history(String district) {
    return database
        .sql(
            """
            SELECT string_agg(encode(payload, 'hex') || encode(meta_data, 'hex'), ','
              ORDER BY global_index)
            FROM event_store.domain_event_entry WHERE aggregate_identifier = ?
            """)
        .param(district + "/P-1")
        .query(String.class)
        .single();
  }

  private String rows(String district) {
    return database
        .sql(
            """
            SELECT coalesce(string_agg(c::text, ',' ORDER BY c.place), '')
            FROM read_model.project_contact c WHERE district_id = ?
            """)
        .param(district)
        .query(String.class)
        .single();
  }

  private String key(String district) {
    return database
        .sql(
            """
            SELECT CASE WHEN wrapped IS NULL THEN 'gone' ELSE 'kept' END
            FROM vault.personal_key WHERE district_id = ? AND person = 'S-0417'
            """)
        .param(district)
        .query(String.class)
        .single();
  }
}
