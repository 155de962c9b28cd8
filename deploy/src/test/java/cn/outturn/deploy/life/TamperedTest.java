package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.deploy.ApplicationTest;
import cn.outturn.deploy.TestDatabase;
import cn.outturn.deploy.api.Api;
import cn.outturn.deploy.api.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An archive that was changed is refused with the place, and nothing of it is stored; also where
 * whoever changed it has made the manifest fit.
 */
@ApplicationTest
class TamperedTest {

  private static final String EVENTS = "events.jsonl";
  private static final String HEADS = "proof/heads.jsonl";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  private String district = "";
  private Carrier carrier = new Carrier(0, "");
  private byte[] archive = {};
  private Map<String, byte[]> files = Map.of();

  @BeforeEach
  void a_district_that_was_erased_and_its_archive() {
    Api api = Api.ofNewDistrict(port);
    Sheets.declare(api);
    api.command("PUT", "/api/projects/P-1/budget", Sheets.BUDGET);
    district = api.district();
    carrier = new Carrier(port, district);
    var suspended = operator(api, "/suspension", "{\"reason\": \"区划调整\"}");
    assertThat(suspended.status()).as(suspended.body().toString()).isEqualTo(200);
    var seen =
        api.with("Outturn-At-Least", suspended.header("Outturn-Position")).get("/api/district");
    assertThat(seen.body().path("suspended").asBoolean()).as(seen.body().toString()).isTrue();
    var taken = carrier.export();
    assertThat(taken.status()).as(new String(taken.archive(), UTF_8)).isEqualTo(200);
    var erased =
        operator(
            api,
            "/erasure",
            "{\"manifest\": \"%s\", \"reason\": \"迁出\"}".formatted(taken.manifest()));
    assertThat(erased.status()).isEqualTo(200);
    archive = taken.archive();
    files = Carrier.files(archive);
  }

  @AfterEach
  void what_was_refused_has_spoilt_nothing() {
    assertThat(carrier.bring(archive).status()).isEqualTo(200);
  }

  private static Api.Answer operator(Api api, String act, String body) {
    return api.asOperator().command("POST", "/api/districts/" + api.district() + act, body);
  }

  @Test
  void a_changed_byte() {
    changed(EVENTS, text -> text.replaceFirst("\"revision\":\"1\"", "\"revision\":\"9\""));
    refused("archive-malformed", EVENTS + ", line 1: this release can't read it");
  }

  @Test
  void a_changed_word_that_still_reads() {
    changed(EVENTS, text -> text.replace("党建工作经费", "党建工作经验"));
    refused("archive-malformed", EVENTS + ", line 5: its SHA-256 up to here");
    fitted();
    refused("archive-forks", EVENTS);
  }

  @Test
  void a_changed_row_of_a_read_model() {
    changed("read-model/register.jsonl", text -> text.replace("P-1", "P-2"));
    refused("archive-malformed", "read-model/register.jsonl, line 1: its SHA-256");
  }

  @Test
  void a_head_that_the_events_contradict() {
    changed(HEADS, text -> text.replaceFirst("\"size\": 5", "\"size\": 4"));
    refused("archive-malformed", HEADS + ", line 1: the row says something else than its note");
  }

  @Test
  void an_event_that_the_signed_head_contradicts_in_a_district_that_was_never_here() {
    database = JdbcClient.create(TestDatabase.administrator());
    database.sql("DELETE FROM event_store.erasure WHERE district_id = ?").param(district).update();
    changed(EVENTS, text -> text.replace("党建工作经费", "党建工作经验"));
    fitted();
    refused("archive-malformed", HEADS + ", line 1: the events don't give its root");
  }

  @Test
  void a_file_that_is_missing_and_one_too_many() {
    var kept = new LinkedHashMap<>(files);
    files.remove("read-model/unit.jsonl");
    refused("archive-malformed", "read-model/unit.jsonl: it is missing");
    files = new LinkedHashMap<>(kept);
    files.put("read-model/more.jsonl", new byte[0]);
    refused("archive-malformed", "read-model/more.jsonl: the manifest doesn't list it");
    files = new LinkedHashMap<>(kept);
    files.remove("manifest.json");
    refused("archive-malformed", "manifest.json: it is missing");
  }

  @Test
  void an_event_of_a_foreign_district() {
    var kept = new LinkedHashMap<>(files);
    changed(EVENTS, text -> text.replace(district + "/P-1", "110101/P-1"));
    fitted();
    refused("archive-malformed", EVENTS + ", line 3: it lies in a stream of another district");
    files = new LinkedHashMap<>(kept);
    changed(
        EVENTS,
        text -> text.replace("\\\"district\\\":\\\"" + district, "\\\"district\\\":\\\"110101"));
    fitted();
    refused("archive-malformed", EVENTS + ", line 1: its metadata names another district");
  }

  @Test
  void a_hole_in_a_stream_an_event_twice_and_a_line_without_end() {
    var kept = new LinkedHashMap<>(files);
    changed(EVENTS, text -> lines(text, all -> all.remove(3)));
    fitted();
    refused("archive-forks", EVENTS);
    files = new LinkedHashMap<>(kept);
    changed(EVENTS, text -> lines(text, all -> all.remove(2)));
    fitted();
    refused("archive-malformed", EVENTS + ", line 3: sequence 1 of its stream where 0 follows");
    files = new LinkedHashMap<>(kept);
    changed(EVENTS, text -> lines(text, all -> all.add(all.getLast())));
    fitted();
    refused("archive-malformed", EVENTS + ", line 6: sequence");
    files = new LinkedHashMap<>(kept);
    changed(EVENTS, String::strip);
    refused("archive-malformed", EVENTS + ", line 5: the line has no end");
  }

  @Test
  void another_format_another_district_and_no_archive_at_all() {
    var kept = new LinkedHashMap<>(files);
    changed("manifest.json", text -> text.replace("outturn-district/1", "outturn-district/2"));
    refused("archive-format-unknown", "manifest.json: /format is outturn-district/2");
    files = kept;
    assertThat(new Carrier(port, "110101").bring(Carrier.packed(files)).rule())
        .isEqualTo("archive-of-other-district");
    assertThat(carrier.bring("no archive".getBytes(UTF_8)).rule()).isEqualTo("archive-malformed");
  }

  private static String lines(String text, Consumer<List<String>> change) {
    List<String> all = new ArrayList<>(text.lines().toList());
    change.accept(all);
    return String.join("\n", all) + "\n";
  }

  private void changed(String file, UnaryOperator<String> change) {
    String before = new String(Objects.requireNonNull(files.get(file)), UTF_8);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    files.put(file, after.getBytes(UTF_8));
  }

  /** Makes the manifest fit what the events are now. */
  private void fitted() {
    byte[] events = Objects.requireNonNull(files.get(EVENTS));
    long lines = new String(events, UTF_8).lines().count();
    changed(
        "manifest.json",
        text ->
            text.replaceFirst(
                "\\{\"name\":\"events.jsonl\",\"sha256\":\"[0-9a-f]{64}\",\"lines\":\\d+",
                "{\"name\":\"events.jsonl\",\"sha256\":\"%s\",\"lines\":%d"
                    .formatted(Canonical.hex(Canonical.digest().digest(events)), lines)));
  }

  private void refused(String rule, String place) {
    var answer = carrier.bring(Carrier.packed(files));
    assertThat(answer.rule()).as(answer.body().toString()).isEqualTo(rule);
    assertThat(answer.detail()).startsWith(place);
    assertThat(
            database
                .sql("SELECT count(*) FROM event_store.domain_event_entry WHERE district_id = ?")
                .param(district)
                .query(Long.class)
                .single())
        .isZero();
  }
}
