package cn.outturn.query.projection;

import static cn.outturn.query.projection.Samples.corrected;
import static cn.outturn.query.projection.Samples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.district.DistrictEvent.DistrictSuspended;
import cn.outturn.query.Engine;
import cn.outturn.query.TestPostgres;
import cn.outturn.query.projection.Samples.DistrictStates;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.projection.Samples.Vouchers;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

  private final HikariDataSource database = TestPostgres.database();
  private Engine engine =
      new Engine(database, new Spending(1), new Vouchers(), new DistrictStates());

  @BeforeEach
  void start() {
    engine.sql().execute(Samples.TABLES);
    engine.start();
    for (int i = 0; i < 60; i++) {
      engine.happened("310101/P%02d".formatted(i), paid("V1", 100), paid("V2", i));
      engine.happened("310102/P%02d".formatted(i), paid("V1", 100), corrected("V1", 100, 0));
    }
    engine.happened("310101", new DistrictSuspended("撤并"));
    engine.caughtUp();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void gives_just_what_the_live_service_shows() {
    Map<String, List<Map<String, Object>>> live = shown();

    RebuildReport rebuilt = rebuilt();

    assertThat(rebuilt.streams()).isEqualTo(121);
    assertThat(rebuilt.events()).isEqualTo(241);
    assertThat(rebuilt.rows()).isEqualTo(120 + 120 + 1);
    assertThat(rebuilt.differing()).isZero();
    assertThat(rebuilt.failed()).isEmpty();

    engine
        .sql()
        .execute("TRUNCATE read_model.spending, read_model.voucher, read_model.district_state");
    engine.sql().execute("TRUNCATE read_model.projected");
    assertThat(rebuilt().differing()).isEqualTo(241);
    assertThat(shown()).isEqualTo(live);
  }

  @Test
  void mends_every_row_that_differs() {
    Map<String, List<Map<String, Object>>> live = shown();
    engine.sql().execute("UPDATE read_model.spending SET amount = 1 WHERE project_code = 'P07'");
    engine.sql().execute("DELETE FROM read_model.voucher WHERE project_code = 'P08'");
    engine.sql().execute("INSERT INTO read_model.spending VALUES ('310101', 'P09', 2099, 1, 1)");

    assertThat(rebuilt().differing()).isEqualTo(5);
    assertThat(rebuilt().differing()).isZero();
    assertThat(shown()).isEqualTo(live);
  }

  @Test
  void never_falls_back_behind_events_that_come_meanwhile() {
    CompletableFuture<Void> rebuilding =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 15; i++) {
                rebuilt();
              }
            });
    int more = 0;
    do {
      engine.happened("310101/P%02d".formatted(more % 60), paid("N" + more, 7));
      more++;
    } while (!rebuilding.isDone());
    rebuilding.join();
    engine.caughtUp();

    assertThat(rebuilt().differing()).isZero();
    assertThat(engine.rows("SELECT sum(payments) AS n FROM read_model.spending"))
        .extracting(row -> row.get("n"))
        .containsExactly(180L + more);
  }

  @Test
  void clears_away_streams_that_are_not_in_the_store() {
    engine
        .sql()
        .execute(
            "DELETE FROM event_store.domain_event_entry WHERE aggregate_identifier LIKE"
                + " '310101/P1%'");

    assertThat(rebuilt().vanished()).isEqualTo(10);
    assertThat(rebuilt().vanished()).isZero();
    assertThat(engine.rows("SELECT * FROM read_model.voucher WHERE project_code LIKE 'P1%'"))
        .isEmpty();
  }

  @Test
  void leaves_a_stream_that_is_refused_as_it_was_and_builds_the_rest() {
    engine.sql().execute("DELETE FROM read_model.voucher WHERE project_code = 'P08'");
    engine
        .sql()
        .execute(
            """
            ALTER TABLE read_model.spending ADD CONSTRAINT poison
            CHECK (NOT (district_id = '310101' AND project_code = 'P07')) NOT VALID
            """);
    engine.sql().execute("UPDATE read_model.spending SET amount = 1 WHERE project_code <> 'P07'");
    engine.sql().execute("DELETE FROM read_model.spending WHERE project_code = 'P07'");

    RebuildReport report = rebuilt();

    assertThat(report.failed())
        .singleElement()
        .satisfies(failed -> assertThat(failed.stream()).isEqualTo("310101/P07"));
    assertThat(engine.rows("SELECT * FROM read_model.spending")).hasSize(119);
    assertThat(engine.rows("SELECT * FROM read_model.spending WHERE amount = 1")).isEmpty();
    assertThat(engine.rows("SELECT * FROM read_model.voucher WHERE project_code = 'P08'"))
        .hasSize(2);
  }

  @Test
  void builds_at_the_start_what_has_changed_its_meaning() {
    engine.sql().execute("UPDATE read_model.spending SET amount = 1");
    engine.sql().execute("UPDATE read_model.voucher SET amount = 1");
    engine.stop();

    engine = new Engine(database, new Spending(2), new Vouchers(), new DistrictStates());
    engine.start();

    assertThat(engine.rows("SELECT * FROM read_model.spending WHERE amount = 1")).isEmpty();
    assertThat(engine.rows("SELECT * FROM read_model.voucher WHERE amount = 1")).hasSize(120);
    assertThat(engine.bean(Registry.class).outdated(engine.bean(Projections.class).all()))
        .isEmpty();
  }

  @Test
  void builds_all_and_goes_on_from_there_where_nothing_was_followed_yet() {
    Map<String, List<Map<String, Object>>> live = shown();
    engine.stop();
    engine
        .sql()
        .execute(
            """
            TRUNCATE read_model.spending, read_model.voucher, read_model.district_state,
              read_model.projected, read_model.projection, read_model.token_entry
            """);
    engine = new Engine(database, new Spending(1), new Vouchers(), new DistrictStates());
    engine.start();
    assertThat(shown()).isEqualTo(live);

    engine.statements().forget();
    engine.happened("310101/P00", paid("V9", 1));
    engine.caughtUp();

    assertThat(engine.statements().executed("read_model.\"spending\""))
        .as("what was built is not delivered once more")
        .hasSize(1);
    assertThat(rebuilt().differing()).isZero();
  }

  private RebuildReport rebuilt() {
    return engine.bean(Rebuild.class).run(engine.bean(Projections.class).all(), new Progress());
  }

  private Map<String, List<Map<String, Object>>> shown() {
    return Map.of(
        "spending", engine.rows("SELECT * FROM read_model.spending ORDER BY 1, 2, 3"),
        "voucher", engine.rows("SELECT * FROM read_model.voucher ORDER BY 1, 2, 3"),
        "district_state", engine.rows("SELECT * FROM read_model.district_state"),
        "projected", engine.rows("SELECT * FROM read_model.projected ORDER BY 1, 2, 3"));
  }
}
