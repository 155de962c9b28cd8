package cn.outturn.query.rebuild;

import static cn.outturn.query.projection.Samples.corrected;
import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.query.Engine;
import cn.outturn.query.projection.Samples;
import cn.outturn.query.projection.Samples.DistrictStates;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Samples.Vouchers;
import cn.outturn.query.rebuild.RebuildJob.State;
import cn.outturn.query.register.Scopes;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two districts with the same projects, each damaged in its own way. */
class RebuildReportTest {

  private static final String HERE = "310101";
  private static final String THERE = "310102";

  private final Engine engine = new Engine(new Spending(1), new Vouchers(), new DistrictStates());
  private final Rebuilding rebuilding = new Rebuilding(engine);

  @BeforeEach
  void two_districts_of_the_same_projects() {
    engine.sql().execute(Samples.TABLES);
    engine.start();
    for (int i = 0; i < 20; i++) {
      engine.happened(HERE + "/P%02d".formatted(i), paid("V1", 100), paid("V2", i));
      engine.happened(THERE + "/P%02d".formatted(i), paid("V1", 100), corrected("V1", 100, 0));
    }
    engine.happened(HERE, new DistrictSuspended("撤并"));
    engine.caughtUp();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void finds_nothing_where_everything_is_shown_as_its_events_say() {
    RebuildJob job = rebuilding.ready();

    assertThat(job.streams()).isEqualTo(41);
    assertThat(job.events()).isEqualTo(81);
    assertThat(job.found()).isEqualTo(new RebuildFound(81, 81, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(rebuilding.differences(HERE, job)).isEmpty();
    assertThat(job.askedBy()).isEqualTo(Rebuilding.OPERATOR);
  }

  @Test
  void names_each_row_with_what_is_shown_and_what_the_events_give() {
    damage(
        "UPDATE read_model.spending SET amount = 1 WHERE (district_id, project_code)"
            + " = ('310101', 'P07')",
        "UPDATE read_model.spending SET amount = 2 WHERE (district_id, project_code)"
            + " = ('310102', 'P07')",
        "DELETE FROM read_model.voucher WHERE (district_id, project_code, voucher)"
            + " = ('310101', 'P08', 'V2')",
        "INSERT INTO read_model.spending VALUES ('310101', 'P09', 2099, 3, 4)",
        // Of a project that no event ever told of.
        "INSERT INTO read_model.spending VALUES ('310102', 'P99', 2024, 5, 6)",
        "UPDATE read_model.district_state SET reasons = '[\"别的\"]'");

    RebuildJob job = rebuilding.ready();

    assertThat(told(HERE, job))
        .containsExactlyInAnyOrder(
            "district-states DIFFERING 310101 district_state {} [\"reasons\"]"
                + " {\"reasons\":[\"别的\"]} {\"reasons\":[\"撤并\"]} 0 0",
            "spending DIFFERING 310101/P07 spending {\"year\":2024,\"project_code\":\"P07\"}"
                + " [\"amount\"] {\"amount\":1} {\"amount\":107} 1 1",
            "spending ONLY_LIVE 310101/P09 spending {\"year\":2099,\"project_code\":\"P09\"}"
                + " [] {\"amount\":4,\"payments\":3} null 1 1",
            "vouchers ONLY_REBUILT 310101/P08 voucher"
                + " {\"voucher\":\"V2\",\"project_code\":\"P08\"} []"
                + " null {\"at\":…,\"amount\":8,\"source\":\"LOCAL\",\"effective\":\"2024-05-06\"}"
                + " 1 1");
    assertThat(told(THERE, job))
        .containsExactlyInAnyOrder(
            "spending DIFFERING 310102/P07 spending {\"year\":2024,\"project_code\":\"P07\"}"
                + " [\"amount\"] {\"amount\":2} {\"amount\":0} 1 1",
            "spending ONLY_LIVE 310102/P99 spending {\"year\":2024,\"project_code\":\"P99\"}"
                + " [] {\"amount\":6,\"payments\":5} null null null");
    assertThat(job.found()).isEqualTo(new RebuildFound(81, 81, 2, 1, 3, 0, 0, 0, 0, 6));
  }

  @Test
  void names_streams_that_are_unknown_behind_or_can_not_be_built() {
    damage(
        "DELETE FROM event_store.domain_event_entry WHERE aggregate_identifier = '310101/P11'",
        "DELETE FROM read_model.projected WHERE stream = '310101/P12' AND projection = 'spending'",
        "UPDATE read_model.projected SET version = 0"
            + " WHERE stream = '310102/P12' AND projection = 'vouchers'",
        """
        ALTER TABLE read_model.spending ADD CONSTRAINT poison
        CHECK (NOT (district_id = '310102' AND project_code = 'P13')) NOT VALID
        """);

    RebuildJob job = rebuilding.ready();

    assertThat(told(HERE, job))
        .containsExactlyInAnyOrder(
            "spending STREAM_UNKNOWN 310101/P11 null null [] null null 1 null",
            "vouchers STREAM_UNKNOWN 310101/P11 null null [] null null 1 null",
            "spending ONLY_LIVE 310101/P11 spending {\"year\":2024,\"project_code\":\"P11\"}"
                + " [] {\"amount\":111,\"payments\":2} null 1 null",
            "vouchers ONLY_LIVE 310101/P11 voucher"
                + " {\"voucher\":\"V1\",\"project_code\":\"P11\"} []"
                + " {\"at\":…,\"amount\":100,\"source\":\"LOCAL\",\"effective\":\"2024-05-06\"}"
                + " null 1 null",
            "vouchers ONLY_LIVE 310101/P11 voucher"
                + " {\"voucher\":\"V2\",\"project_code\":\"P11\"} []"
                + " {\"at\":…,\"amount\":11,\"source\":\"LOCAL\",\"effective\":\"2024-05-06\"}"
                + " null 1 null",
            "spending STREAM_BEHIND 310101/P12 null null [] null null null 1");
    assertThat(told(THERE, job))
        .containsExactlyInAnyOrder(
            "vouchers STREAM_BEHIND 310102/P12 null null [] null null 0 1",
            "spending STREAM_FAILED 310102/P13 null null [] null null 1 null");
    assertThat(rebuilding.differences(THERE, job))
        .filteredOn(d -> d.kind() == RebuildDifference.Kind.STREAM_FAILED)
        .extracting(RebuildDifference::cause)
        .containsExactly("PSQLException 23514");

    RebuildJob swapped = rebuilding.swapped(job);
    assertThat(swapped.changed()).as("rows of the stream that is no more").isEqualTo(3);
    assertThat(engine.rows("SELECT stream FROM read_model.projected WHERE stream LIKE '%/P11'"))
        .extracting(row -> row.get("stream"))
        .containsOnly("310102/P11");
    assertThat(engine.rows("SELECT * FROM read_model.spending WHERE project_code = 'P13'"))
        .as("what can't be built stays as it is")
        .hasSize(2);
    assertThat(engine.rows("SELECT count(*) AS n FROM read_model.projected WHERE version = 1"))
        .extracting(row -> row.get("n"))
        .containsExactly(2L * (20 + 19));
  }

  @Test
  void answers_stay_as_they_are_until_the_swap_and_are_right_from_then_on() {
    Map<String, List<Map<String, Object>>> right = shown();
    damage(
        "UPDATE read_model.spending SET amount = 1 WHERE project_code = 'P07'",
        "DELETE FROM read_model.voucher WHERE project_code = 'P08'",
        "INSERT INTO read_model.spending VALUES ('310101', 'P09', 2099, 1, 1)",
        "INSERT INTO read_model.spending VALUES ('310102', 'P99', 2024, 5, 6)",
        "DELETE FROM read_model.projected WHERE stream = '310101/P12'");
    Map<String, List<Map<String, Object>>> damaged = shown();

    RebuildJob job = rebuilding.ready();
    assertThat(shown()).isEqualTo(damaged);

    RebuildJob swapped = rebuilding.swapped(job);
    assertThat(shown()).isEqualTo(right);
    assertThat(swapped.changed()).isEqualTo(2 + 2 + 1 + 1);
    assertThat(swapped.endedBy()).isEqualTo(Rebuilding.OPERATOR);
    assertThat(rebuilding.beside()).isEmpty();
    assertThat(rebuilding.ready().found()).extracting(RebuildFound::differences).isEqualTo(0L);
  }

  @Test
  void the_report_stays_and_tells_whether_it_was_swapped() {
    damage("UPDATE read_model.spending SET amount = 1 WHERE district_id = '310101'");
    RebuildJob first = rebuilding.ready();
    rebuilding.jobs().discard(first.id(), Rebuilding.OPERATOR);
    RebuildJob second = rebuilding.ready();
    rebuilding.swapped(second);

    var list = reports().list(Scopes.of(HERE), 1, 20).items();
    assertThat(list)
        .extracting(RebuildOfDistrict::id, RebuildOfDistrict::state, r -> r.found().differing())
        .containsExactly(
            tuple(second.id(), State.SWAPPED, 20L), tuple(first.id(), State.DISCARDED, 20L));
    assertThat(list)
        .allSatisfy(
            rebuild -> {
              assertThat(rebuild.endedAt()).isAfter(rebuild.comparedAt());
              assertThat(rebuild.endedBy()).isEqualTo(Rebuilding.OPERATOR);
            });
    assertThat(reports().list(Scopes.of(THERE), 1, 20).items())
        .extracting(rebuild -> rebuild.found().differences())
        .containsExactly(0L, 0L);
    assertThat(rebuilding.differences(HERE, first)).hasSize(20);
    assertThat(rebuilding.differences(THERE, first)).isEmpty();
  }

  @Test
  void of_many_rows_it_keeps_some_and_says_how_many_there_are() {
    engine.happened(
        HERE + "/MANY",
        (Object[]) IntStream.range(0, 130).mapToObj(i -> paid("N%03d".formatted(i), 1)).toArray());
    engine.caughtUp();
    damage("UPDATE read_model.voucher SET amount = 7, source = 'X' WHERE project_code = 'MANY'");

    RebuildJob job = rebuilding.ready();

    assertThat(reports().projections(Scopes.of(HERE), job.id()))
        .filteredOn(p -> p.projection().equals("vouchers"))
        .singleElement()
        .satisfies(
            vouchers -> {
              assertThat(vouchers.found().differing()).isEqualTo(130);
              assertThat(vouchers.found().kept()).isEqualTo(100);
            });
    var page =
        reports()
            .differences(
                Scopes.of(HERE), job.id(), "vouchers", RebuildDifference.Kind.DIFFERING, 2, 60);
    assertThat(page.total()).isEqualTo(100);
    assertThat(page.items())
        .hasSize(40)
        .allSatisfy(line -> assertThat(line.columns()).containsExactly("amount", "source"));
    assertThat(page.items().getLast().place()).isEqualTo(100);
  }

  @Test
  void an_unknown_rebuild_is_refused() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> rebuilding.jobs().find(7))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.REBUILD_UNKNOWN));
  }

  private RebuildReports reports() {
    return engine.bean(RebuildReports.class);
  }

  private void damage(String... statements) {
    for (String statement : statements) {
      engine.sql().execute(statement);
    }
  }

  /** Lines without their places; instants differ from run to run. */
  private List<String> told(String district, RebuildJob job) {
    return rebuilding.differences(district, job).stream()
        .map(
            d ->
                "%s %s %s %s %s %s %s %s %s %s"
                    .formatted(
                        d.projection(),
                        d.kind(),
                        d.stream(),
                        d.table(),
                        d.key(),
                        d.columns().stream().map(c -> '"' + c + '"').toList(),
                        d.shown(),
                        d.rebuilt(),
                        d.shownVersion(),
                        d.rebuiltVersion())
                    .replaceAll("\"at\":\"[^\"]+\"", "\"at\":…")
                    .replace(",\"exception\":null", ""))
        .toList();
  }

  private Map<String, List<Map<String, Object>>> shown() {
    return Map.of(
        "spending", engine.rows("SELECT * FROM read_model.spending ORDER BY 1, 2, 3"),
        "voucher", engine.rows("SELECT * FROM read_model.voucher ORDER BY 1, 2, 3"),
        "district_state", engine.rows("SELECT * FROM read_model.district_state"),
        "projected", engine.rows("SELECT * FROM read_model.projected ORDER BY 1, 2, 3"));
  }
}
