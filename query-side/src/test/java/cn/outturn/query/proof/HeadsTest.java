package cn.outturn.query.proof;

import static cn.outturn.query.proof.KeptStore.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.proof.Note;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class HeadsTest {

  private static final String HERE = "530103";
  private static final String THERE = "530114";

  private final KeptStore store = new KeptStore();

  @AfterEach
  void close() {
    store.close();
  }

  private List<Long> sizes(String district) {
    return store.heads().all(scope(district), 1, 20).items().stream()
        .map(SignedHead::size)
        .toList();
  }

  @Test
  void only_logs_that_have_grown_get_one() {
    store.happened(HERE + "/P-1", 3).happened(THERE + "/P-1", 1).taken().signed().signed();
    store.happened(HERE + "/P-1", 2).taken().signed();

    assertThat(sizes(HERE)).containsExactly(5L, 3L);
    assertThat(sizes(THERE)).containsExactly(1L);
    SignedHead head = store.heads().named(scope(HERE), "last");
    assertThat(head.root()).isEqualTo(store.root(HERE));
    Note note = Note.parse(head.note());
    assertThat(TestKeys.KEYS.verify(note)).isTrue();
    assertThat(note.head().origin()).isEqualTo("outturn/" + HERE);
    assertThat(note.head().at()).isEqualTo(head.signedAt());
    assertThat(note.head().root()).isEqualTo(head.root());
    assertThat(store.heads().named(scope(HERE), "3").size()).isEqualTo(3);
    assertThatThrownBy(() -> store.heads().named(scope(HERE), "4"))
        .hasMessageContaining("head-unknown");
  }

  @Test
  void the_next_one_waits_until_the_last_is_old_enough() {
    store.happened(HERE + "/P-1", 3).taken().signed();
    store.happened(HERE + "/P-1", 2).happened(THERE + "/P-1", 1).taken();
    store.signing(TestKeys.KEYS).signAll(Duration.ofHours(1));

    assertThat(sizes(HERE)).containsExactly(3L);
    assertThat(sizes(THERE)).containsExactly(1L);
  }

  @Test
  void several_processes_sign_none_twice() throws Exception {
    for (int i = 0; i < 600; i++) {
      store.happened((530_000 + i) + "/P-1", 1);
    }
    store.taken();
    store.engine.statements().forget();
    Callable<Boolean> process =
        () -> {
          store.signing(TestKeys.KEYS).signAll(Duration.ZERO);
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var done : threads.invokeAll(Collections.nCopies(3, process))) {
        assertThat(done.get()).isTrue();
      }
    }
    store.signed();
    assertThat(store.engine.statements().executed("INSERT INTO proof.head")).hasSize(2);
    assertThat(store.sql().queryForObject("SELECT count(*) FROM proof.head", Long.class))
        .isEqualTo(600);
  }

  @Test
  void a_history_that_was_changed_is_not_signed() {
    store.happened(HERE + "/P-1", 3).happened(THERE + "/P-1", 1).taken().signed();
    store
        .sql()
        .update(
            "UPDATE proof.tree SET hash = sha256(hash) WHERE district_id = ? AND level = 1", HERE);
    store.happened(HERE + "/P-1", 2).happened(THERE + "/P-1", 2).taken().signed();

    assertThat(sizes(HERE)).containsExactly(3L);
    assertThat(sizes(THERE)).containsExactly(3L, 1L);
    assertThat(store.meters.counter("outturn.proof.heads.withheld").count()).isEqualTo(1);
  }

  @Test
  void who_appends_and_who_projects_can_neither_change_nor_remove_one() {
    store.happened(HERE + "/P-1", 3).taken().signed();
    for (String table : List.of("proof.head", "proof.leaf", "proof.tree")) {
      for (String attempt : List.of("DELETE FROM %s", "UPDATE %s SET district_id = '1'")) {
        assertThatThrownBy(
                () ->
                    new JdbcTemplate(store.engine.bean(DataSource.class))
                        .update(attempt.formatted(table)))
            .rootCause()
            .hasMessageContaining("permission denied");
      }
    }
  }
}
