package cn.outturn.query.rebuild;

import static cn.outturn.query.projection.Samples.paid;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.outturn.query.Engine;
import cn.outturn.query.TestPostgres;
import cn.outturn.query.projection.Progress;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.projection.Rebuild;
import cn.outturn.query.projection.Registry;
import cn.outturn.query.projection.Samples;
import cn.outturn.query.projection.Samples.Spending;
import cn.outturn.query.rebuild.RebuildJob.State;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilds beside a service that goes on, and beside other processes. */
class RebuildJobsTest {

  private final HikariDataSource database = TestPostgres.database();
  private final Held held = new Held();
  private Engine engine = new Engine(database, new Spending(1), held);
  private Rebuilding rebuilding = new Rebuilding(engine);

  @BeforeEach
  void two_districts_of_the_same_projects() {
    engine.sql().execute(Samples.TABLES);
    engine.start();
    for (int i = 0; i < 60; i++) {
      engine.happened("310101/P%02d".formatted(i), paid("V1", 100), paid("V2", i));
      engine.happened("310102/P%02d".formatted(i), paid("V1", 100));
    }
    engine.caughtUp();
  }

  @AfterEach
  void stop() {
    held.release.countDown();
    engine.close();
  }

  @Test
  void nothing_is_lost_and_nothing_reported_by_mistake_while_commands_go_on() {
    var done = new AtomicBoolean();
    CompletableFuture<Integer> commands =
        CompletableFuture.supplyAsync(
            () -> {
              int more = 0;
              do {
                engine.happened("310101/P%02d".formatted(more % 60), paid("N" + more, 7));
                engine.happened("310102/NEW%03d".formatted(more), paid("V1", 7));
                more++;
              } while (!done.get());
              return more;
            });
    List<RebuildFound> found = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        RebuildJob job = rebuilding.ready();
        found.add(job.found());
        rebuilding.swapped(job);
      }
    } finally {
      done.set(true);
    }
    int more = commands.join();
    engine.caughtUp();

    assertThat(found).extracting(RebuildFound::differences).containsOnly(0L);
    assertThat(found).allMatch(f -> f.streams() > 60);
    assertShownAsRecorded();
    assertThat(engine.rows("SELECT sum(payments) AS n FROM read_model.spending"))
        .extracting(row -> row.get("n"))
        .containsExactly(180L + 2 * more);
  }

  @Test
  void a_swap_undoes_nothing_that_the_service_knows_better_by_then() {
    damage();
    RebuildJob job = rebuilding.ready();
    // After the comparison: one of a damaged stream, one of a new one.
    engine.happened("310101/P07", paid("LATE", 5));
    engine.happened("310102/LATE", paid("LATE", 5));
    engine.caughtUp();

    rebuilding.swapped(job);

    assertShownAsRecorded();
    assertThat(amount("310101/P07")).isEqualTo(112);
    assertThat(amount("310101/P08")).isEqualTo(108);
    assertThat(amount("310102/LATE")).isEqualTo(5);
  }

  @Test
  void damaged_rows_are_right_after_a_swap_among_commands() {
    var done = new AtomicBoolean();
    CompletableFuture<Void> commands =
        CompletableFuture.runAsync(
            () -> {
              for (int more = 0; !done.get(); more++) {
                engine.happened("310101/P%02d".formatted(more % 60), paid("N" + more, 7));
              }
            });
    try {
      damage();
      rebuilding.swapped(rebuilding.ready());
    } finally {
      done.set(true);
    }
    commands.join();
    engine.caughtUp();

    assertShownAsRecorded();
  }

  @Test
  void a_program_that_makes_other_rows_shows_them_before_anybody_sees_them() {
    engine.stop();
    engine = new Engine(database, new OtherSpending(1), held).start();
    rebuilding = new Rebuilding(engine);

    RebuildJob job = rebuilding.ready();
    assertThat(job.found()).extracting(RebuildFound::differing).isEqualTo(120L);
    assertThat(rebuilding.differences("310102", job))
        .hasSize(60)
        .allSatisfy(
            line -> {
              assertThat(line.columns()).containsExactly("payments");
              assertThat(line.shown()).hasToString("{\"payments\":1}");
              assertThat(line.rebuilt()).hasToString("{\"payments\":1001}");
            });
    assertThat(counted(engine)).isEqualTo("0 of 120");

    List<String> seen = seenDuring(engine, () -> rebuilding.swapped(job));

    assertThat(seen).as("all of the old or all of the new").containsOnly("0 of 120", "120 of 120");
    assertThat(counted(engine)).isEqualTo("120 of 120");
  }

  @Test
  void another_revision_can_be_compared_beside_a_service_that_has_not_got_it() {
    Engine later = new Engine(TestPostgres.as("postgres", database), new OtherSpending(2), held);
    var there = new Rebuilding(later);
    try {
      RebuildJob job = there.ready();
      assertThat(job.found()).extracting(RebuildFound::differing).isEqualTo(120L);
      assertThat(counted(engine)).isEqualTo("0 of 120");

      assertRefused(Rule.REBUILD_NOT_READY, () -> rebuilding.swapped(job));
      there.jobs().discard(job.id(), Rebuilding.OPERATOR);
      assertThat(counted(engine)).isEqualTo("0 of 120");
      assertThat(engine.bean(Registry.class).all().get("spending"))
          .extracting(Registry.Built::revision)
          .isEqualTo(1);
    } finally {
      later.stop();
      later.pool().close();
    }
  }

  @Test
  void one_is_at_work_over_all_processes_and_any_of_them_may_end_it() throws Exception {
    Engine second = new Engine(TestPostgres.as("postgres", database), new Spending(1), held);
    var there = new Rebuilding(second);
    try {
      held.release = new CountDownLatch(1);
      RebuildJob job = rebuilding.start();
      held.begun.await();
      assertRefused(Rule.REBUILD_UNDER_WAY, rebuilding::start);
      assertRefused(Rule.REBUILD_UNDER_WAY, there::start);
      assertThat(there.jobs().look(job.id()).state()).isEqualTo(State.BUILDING);
      assertRefused(Rule.REBUILD_UNDER_WAY, () -> there.jobs().swap(job.id(), Rebuilding.OPERATOR));

      there.jobs().discard(job.id(), Rebuilding.OPERATOR);
      assertThat(rebuilding.beside()).as("who is at work clears away").contains("spending");
      held.release.countDown();
      rebuilding.ended(job, State.DISCARDED);
      assertThat(rebuilding.beside()).isEmpty();

      RebuildJob next = there.ready();
      assertRefused(Rule.REBUILD_UNDER_WAY, rebuilding::start);
      rebuilding.swapped(next);
      assertRefused(
          Rule.REBUILD_NOT_READY, () -> there.jobs().discard(next.id(), Rebuilding.OPERATOR));
      assertRefused(
          Rule.REBUILD_NOT_READY, () -> there.jobs().swap(next.id(), Rebuilding.OPERATOR));
    } finally {
      second.stop();
      second.pool().close();
    }
  }

  @Test
  void what_a_killed_process_leaves_is_ended_at_the_next_start() {
    damage();
    leave(State.BUILDING);
    leave(State.SWAPPING);
    engine.sql().execute("CALL beside.lay(ARRAY['spending', 'voucher'])");

    Engine next = new Engine(TestPostgres.as("postgres", database), new Spending(1), held);
    try {
      assertThat(engine.rows("SELECT DISTINCT state FROM jobs.rebuild"))
          .extracting(row -> row.get("state"))
          .containsExactly("STOPPED");
      assertThat(rebuilding.beside()).isEmpty();
    } finally {
      next.stop();
      next.pool().close();
    }
  }

  @Test
  void a_process_that_ends_in_order_stops_what_it_builds() throws Exception {
    Held slow = new Held();
    slow.release = new CountDownLatch(1);
    Engine second = new Engine(TestPostgres.as("postgres", database), new Spending(1), slow);
    RebuildJob job = new Rebuilding(second).start();
    slow.begun.await();
    CompletableFuture<Void> ending = CompletableFuture.runAsync(second::stop);
    await()
        .untilAsserted(
            () -> assertThat(rebuilding.jobs().find(job.id()).state()).isEqualTo(State.STOPPED));
    slow.release.countDown();
    ending.join();
    second.pool().close();

    assertThat(rebuilding.beside()).isEmpty();
    assertThat(rebuilding.ready().found()).extracting(RebuildFound::differences).isEqualTo(0L);
  }

  @Test
  void who_asks_for_one_whose_process_was_killed_is_told_that_it_is_stopped() {
    long left = leave(State.COMPARING);
    assertThat(rebuilding.jobs().look(left).state()).isEqualTo(State.STOPPED);
  }

  @Test
  void what_waits_outlives_its_process_but_not_a_crash_of_the_database() {
    damage();
    RebuildJob waiting = rebuilding.ready();
    engine.bean(Leftovers.class).end();
    assertThat(rebuilding.jobs().look(waiting.id()).state()).isEqualTo(State.READY);

    // As PostgreSQL empties unlogged tables when it comes up after a crash.
    engine.sql().execute("TRUNCATE beside.job, beside.spending, beside.voucher, beside.projected");
    assertRefused(
        Rule.REBUILD_NOT_READY, () -> rebuilding.jobs().swap(waiting.id(), Rebuilding.OPERATOR));
    assertThat(rebuilding.jobs().find(waiting.id()).state()).isEqualTo(State.STOPPED);
    assertThat(engine.rows("SELECT * FROM read_model.spending")).hasSize(120);
  }

  @Test
  void a_district_that_is_erased_while_one_waits_does_not_come_back_by_the_swap() {
    engine.sql().execute("DELETE FROM read_model.voucher WHERE project_code = 'P10'");
    RebuildJob waiting = rebuilding.ready();
    assertThat(erased("310102"))
        .contains("beside.voucher", "beside.projected", "read_model.voucher");

    rebuilding.swapped(waiting);

    assertThat(engine.rows("SELECT DISTINCT district_id FROM read_model.voucher"))
        .extracting(row -> row.get("district_id"))
        .containsExactly("310101");
    assertThat(engine.rows("SELECT * FROM read_model.voucher WHERE project_code = 'P10'"))
        .hasSize(2);
    assertThat(engine.rows("SELECT * FROM read_model.projected WHERE district_id = '310102'"))
        .isEmpty();
  }

  @Test
  void a_swap_that_fails_changes_nothing_and_can_be_tried_again() {
    damage();
    RebuildJob job = rebuilding.ready();
    engine
        .sql()
        .execute(
            """
            CREATE FUNCTION read_model.poison() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN RAISE EXCEPTION 'no'; END $$;
            CREATE TRIGGER poison BEFORE INSERT OR UPDATE OR DELETE ON read_model.voucher
              FOR EACH ROW EXECUTE FUNCTION read_model.poison();
            """);
    rebuilding.jobs().swap(job.id(), Rebuilding.OPERATOR);
    RebuildJob failed = rebuilding.ended(job, State.READY);
    assertThat(failed.error()).isEqualTo("PSQLException P0001");
    assertThat(amount("310101/P07")).isEqualTo(1);

    engine.sql().execute("DROP TRIGGER poison ON read_model.voucher");
    assertThat(rebuilding.swapped(job).error()).isNull();
    assertShownAsRecorded();
  }

  @Test
  void a_build_that_fails_leaves_nothing_beside() {
    engine.sql().execute("REVOKE INSERT ON jobs.rebuild_difference FROM outturn_projection");
    RebuildJob failed = rebuilding.ended(rebuilding.start(), State.FAILED);
    assertThat(failed.error()).isEqualTo("PSQLException 42501");
    assertThat(rebuilding.beside()).isEmpty();
  }

  private void damage() {
    engine
        .sql()
        .execute(
            """
            UPDATE read_model.spending SET amount = 1
            WHERE district_id = '310101' AND project_code IN ('P07', 'P08');
            DELETE FROM read_model.voucher WHERE project_code = 'P09';
            INSERT INTO read_model.voucher SELECT district_id, 'GHOST', voucher, source, amount,
              effective, at, exception FROM read_model.voucher WHERE project_code = 'P10';
            """);
  }

  /** As the owner does it (V081); answers with the tables that held something. */
  private List<String> erased(String district) {
    List<String> held = new ArrayList<>();
    try (HikariDataSource role = TestPostgres.as("outturn_migration", database)) {
      var owner = new JdbcTemplate(role);
      var tables = owner.queryForList("SELECT name FROM event_store.district_table", String.class);
      new TransactionTemplate(new JdbcTransactionManager(role))
          .executeWithoutResult(
              _ -> {
                owner.queryForObject(
                    "SELECT set_config('outturn.erasing', ?, true)", String.class, district);
                for (String table : tables) {
                  if (owner.update("DELETE FROM " + table + " WHERE district_id = ?", district)
                      > 0) {
                    held.add(table);
                  }
                }
              });
    }
    return held;
  }

  /** A job at work, and nobody who works. */
  private long leave(State state) {
    return requireNonNull(
        engine
            .sql()
            .queryForObject(
                """
                INSERT INTO jobs.rebuild (projections, state, asked_by)
                VALUES ('[]', ?, 'operator-1') RETURNING id
                """,
                Long.class,
                state.name()));
  }

  private void assertShownAsRecorded() {
    var all = engine.bean(Projections.class).all();
    assertThat(engine.bean(Rebuild.class).run(all, new Progress()))
        .satisfies(
            report -> {
              assertThat(report.differing()).isZero();
              assertThat(report.vanished()).isZero();
            });
    assertThat(engine.rows("SELECT * FROM read_model.voucher WHERE project_code = 'GHOST'"))
        .isEmpty();
  }

  private static void assertRefused(Rule rule, ThrowingCallable attempt) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(attempt)
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(rule));
  }

  private long amount(String stream) {
    return requireNonNull(
        engine
            .sql()
            .queryForObject(
                "SELECT amount FROM read_model.spending WHERE district_id || '/' || project_code ="
                    + " ?",
                Long.class,
                stream));
  }

  private static String counted(Engine asked) {
    return requireNonNull(
        asked
            .sql()
            .queryForObject(
                "SELECT count(*) FILTER (WHERE payments > 1000) || ' of ' || count(*)"
                    + " FROM read_model.spending",
                String.class));
  }

  /** What a reader sees who never stops looking. */
  private static List<String> seenDuring(Engine asked, Runnable change) {
    var done = new AtomicBoolean();
    CompletableFuture<List<String>> reader =
        CompletableFuture.supplyAsync(
            () -> {
              List<String> seen = new ArrayList<>();
              while (!done.get()) {
                seen.add(counted(asked));
              }
              seen.add(counted(asked));
              return seen;
            });
    try {
      change.run();
    } finally {
      done.set(true);
    }
    return reader.join();
  }
}
