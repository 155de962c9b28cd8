package cn.outturn.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {

  private static final String HERE = "530103";
  private static final String THERE = "530114";

  private final KeptStore store = new KeptStore();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void each_district_has_a_log_of_its_own_in_the_order_of_its_events() {
    store.happened(HERE + "/P-1", 3).happened(THERE + "/P-1", 2).happened(HERE, 1).taken();

    assertThat(store.edge(HERE)).isEqualTo(store.recomputed(HERE));
    assertThat(store.edge(HERE).size()).isEqualTo(4);
    assertThat(store.edge(THERE)).isEqualTo(store.recomputed(THERE));
    assertThat(store.edge("110101").size()).isZero();
    assertThat(
            store
                .sql()
                .queryForList(
                    "SELECT stream || ':' || sequence FROM proof.leaf WHERE district_id = ? ORDER"
                        + " BY leaf",
                    String.class,
                    HERE))
        .containsExactly("530103/P-1:0", "530103/P-1:1", "530103/P-1:2", "530103:0");
    assertThat(store.damages(HERE)).isEmpty();
    assertThat(store.damages(THERE)).isEmpty();
  }

  @Test
  void what_is_told_again_or_was_undone_gives_the_same_log() {
    store.happened(HERE + "/P-1", 700);
    long last = store.last();
    store.take(last - 300);
    assertThatThrownBy(
            () ->
                store
                    .transaction()
                    .executeWithoutResult(
                        _ -> {
                          store.log().take(last);
                          throw new IllegalStateException("killed before its commit");
                        }))
        .hasMessageContaining("killed");
    assertThat(store.edge(HERE).size()).isEqualTo(400);

    store.take(last - 400);
    store.take(last);
    store.take(last);

    assertThat(store.edge(HERE)).isEqualTo(store.recomputed(HERE));
    assertThat(store.edge(HERE).size()).isEqualTo(700);
    assertThat(store.damages(HERE)).isEmpty();
  }

  @Test
  void several_processes_that_take_at_once_make_one_log() throws Exception {
    for (int i = 0; i < 40; i++) {
      store.happened((i % 2 == 0 ? HERE : THERE) + "/P-" + i, 25);
    }
    long last = store.last();
    List<Callable<Long>> processes = new ArrayList<>();
    for (int process = 1; process <= 4; process++) {
      long step = 37L * process;
      processes.add(
          () -> {
            for (long position = 0; position < last; position += step) {
              store.take(Math.min(last, position + step));
            }
            return step;
          });
    }
    try (var threads = Executors.newFixedThreadPool(processes.size())) {
      for (Future<Long> done : threads.invokeAll(processes)) {
        assertThat(done.get()).isPositive();
      }
    }
    assertThat(store.edge(HERE)).isEqualTo(store.recomputed(HERE));
    assertThat(store.edge(THERE)).isEqualTo(store.recomputed(THERE));
    assertThat(store.damages(HERE)).isEmpty();
  }

  @Test
  void a_batch_is_one_statement_for_each_table_however_many_districts() {
    for (int i = 0; i < 120; i++) {
      store.happened((530_000 + i) + "/P-1", 2);
    }
    long last = store.last();
    store.engine.statements().forget();
    store.take(last);
    assertThat(store.engine.statements().executed())
        .as("events, edges, leaves, trees, edges, reached; where to begin is asked unprepared")
        .hasSize(6);

    store.engine.statements().forget();
    store.take(last);
    assertThat(store.engine.statements().executed()).isEmpty();
  }

  @Test
  void a_log_that_was_damaged_stops_nobody_elses() {
    store.happened(HERE + "/P-1", 3).happened(THERE + "/P-1", 1).taken();
    store
        .sql()
        .update(
            "UPDATE proof.edge SET size = 1, peaks = substr(peaks, 1, 32) WHERE district_id = ?",
            HERE);
    store.happened(HERE + "/P-1", 1).happened(THERE + "/P-1", 2).taken();

    assertThat(store.damages(THERE)).isEmpty();
    assertThat(store.edge(THERE).size()).isEqualTo(3);
    assertThat(store.damages(HERE)).isNotEmpty();
  }

  @Test
  void a_log_of_a_hundred_thousand_events_is_verified_and_one_bit_of_them_is_found() {
    for (int i = 0; i < 20; i++) {
      store.happened(HERE + "/P-" + i, 4_750, 600).happened(THERE + "/P-" + i, 250, 600);
    }
    store.taken().signed();

    Report untouched = store.compared(HERE);
    assertThat(untouched.found()).isEmpty();
    assertThat(untouched.leaves() + store.compared(THERE).leaves()).isEqualTo(100_000);
    assertThat(untouched.heads()).isEqualTo(1);

    store
        .sql()
        .update(
            """
            UPDATE event_store.domain_event_entry SET payload = set_bit(payload, 100,
              1 - get_bit(payload, 100))
            WHERE aggregate_identifier = ? AND sequence_number = ?
            """,
            HERE + "/P-7",
            4_321);
    assertThat(store.damages(HERE))
        .singleElement()
        .asString()
        .startsWith("CHANGED 530103/P-7 version 4321")
        .contains("[PAYLOAD]");
  }
}
