package cn.outturn.query.proof;

import static cn.outturn.query.proof.KeptStore.scope;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.caller.UserId;
import cn.outturn.proof.Damage;
import cn.outturn.proof.EventField;
import cn.outturn.proof.ExactBase64;
import cn.outturn.proof.Hash;
import cn.outturn.proof.Inclusion;
import cn.outturn.proof.offline.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken away, given to the verifier that knows nothing of the service. */
class ProofsTest {

  private static final String HERE = "530103";
  private static final String THERE = "530114";

  private static final KeptStore store = new KeptStore();

  @TempDir private @Nullable Path directory;

  @BeforeAll
  static void two_districts() {
    store.happened(HERE + "/P-1", 3).happened(THERE + "/P-1", 5).happened(HERE, 2).taken().signed();
    store.happened(HERE + "/P-2", 4).happened(HERE + "/P-1", 30).taken().signed();
    store.happened(HERE + "/P-1", 1).taken();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static SignedHead head(String id) {
    return store.heads().named(scope(HERE), id);
  }

  @Test
  void each_event_is_proven_under_each_head_that_covers_it() {
    for (long version = 0; version < 33; version++) {
      EventProof proof = store.proofs().event(scope(HERE), head("last"), HERE + "/P-1", version);
      byte[] content = ExactBase64.decode(proof.content());
      assertThat(Hash.leaf(content)).isEqualTo(proof.hash());
      assertThat(
              new Inclusion(proof.leaf(), proof.head().size(), proof.path())
                  .proves(proof.hash(), proof.head().root()))
          .isTrue();
    }
    assertThatThrownBy(() -> store.proofs().event(scope(HERE), head("last"), HERE + "/P-1", 33))
        .hasMessageContaining("event-after-head");
    assertThatThrownBy(() -> store.proofs().event(scope(HERE), head("last"), HERE + "/P-1", 34))
        .hasMessageContaining("event-unknown");
    assertThatThrownBy(() -> store.proofs().event(scope(THERE), head("5"), HERE + "/P-1", 0))
        .hasMessageContaining("event-unknown");
  }

  @Test
  void a_stream_is_verified_offline_against_the_head_that_was_kept() throws IOException {
    String proof = store.proofs().stream(scope(HERE), head("last"), head("5"), HERE + "/P-1");
    assertThat(said(0, proof, head("5").note()))
        .startsWith("OK: 33 events of 530103/P-1, all there are, stand in the log of 39 events")
        .contains("OK: the log of the kept head, 5 events, is its beginning");
    assertThat(said(0, store.proofs().stream(scope(HERE), head("5"), null, HERE), null))
        .startsWith("OK: 2 events of 530103,");
    assertThat(proof).doesNotContain(THERE).doesNotContain("P-2");
    assertThatThrownBy(() -> store.proofs().stream(scope(HERE), head("5"), null, HERE + "/P-9"))
        .hasMessageContaining("project-unknown");
    assertThatThrownBy(
            () -> store.proofs().stream(scope(HERE), head("5"), head("39"), HERE + "/P-1"))
        .hasMessageContaining("parameter-malformed");
  }

  @Test
  void leaves_and_growth_are_verified_offline_and_tell_nothing_else() throws IOException {
    var leaves = new StringBuilder();
    store.proofs().leaves(scope(HERE), head("last"), leaves::append);
    assertThat(said(0, leaves.toString(), head("5").note()))
        .contains("the first 39 leaves of 530103");
    assertThat(leaves.toString().lines().skip(2))
        .allMatch(line -> line.matches("\\d+ [0-9a-f]{64}|end 39"));

    String growth = store.proofs().growth(scope(HERE), head("last"), head("5"));
    assertThat(said(0, growth, head("5").note()))
        .contains("5 events is the beginning of the one with 39");
  }

  @Test
  void an_event_that_was_changed_in_the_store_is_damaged_in_what_is_exported_of_it()
      throws IOException {
    String edit =
        "UPDATE event_store.domain_event_entry SET payload_revision = ? WHERE aggregate_identifier"
            + " = '530103/P-1' AND sequence_number = 7";
    store.sql().update(edit, "2");
    String proof = store.proofs().stream(scope(HERE), head("last"), null, HERE + "/P-1");
    store.sql().update(edit, "1");
    assertThat(said(1, proof, null))
        .isEqualToIgnoringNewLines(
            "DAMAGED: event 7 of 530103/P-1: what is here is not what the log has as leaf 13");
  }

  @Test
  void a_verification_is_asked_for_worked_on_and_read_in_its_own_district() {
    var asked = store.verifications().ask(scope(HERE), new UserId("auditor-1"));
    assertThat(store.verifications().ask(scope(HERE), new UserId("auditor-2"))).isEqualTo(asked);
    assertThat(asked.state()).isEqualTo(VerificationJob.State.QUEUED);
    String edit =
        "UPDATE event_store.domain_event_entry SET time_stamp = ? WHERE aggregate_identifier ="
            + " '530103/P-2' AND sequence_number = 2";
    store.sql().update(edit, "2021-04-01T16:00:00.000000Z");
    store.worker().drain();
    store.sql().update(edit, "2021-03-31T16:00:00.000000Z");

    var done = store.verifications().named(scope(HERE), asked.id());
    assertThat(done.state()).isEqualTo(VerificationJob.State.DONE);
    assertThat(done.leaves()).isEqualTo(40);
    assertThat(done.heads()).isEqualTo(2);
    assertThat(done.damages()).isEqualTo(1);
    assertThat(store.verifications().damages(scope(HERE), asked.id(), 1, 20).items())
        .singleElement()
        .satisfies(
            damage -> {
              assertThat(damage.damage()).isEqualTo(Damage.CHANGED);
              assertThat(damage.stream()).isEqualTo("530103/P-2");
              assertThat(damage.version()).isEqualTo(2);
              assertThat(damage.fields()).containsExactly(EventField.TIME);
            });
    assertThat(store.meters.counter("outturn.proof.damages").count()).isEqualTo(1);
    assertThatThrownBy(() -> store.verifications().named(scope(THERE), asked.id()))
        .hasMessageContaining("verification-unknown");
    assertThat(store.worker().step()).isFalse();
  }

  private String said(int status, String proof, @Nullable String kept) throws IOException {
    Path folder = requireNonNull(directory);
    Path key = Files.writeString(folder.resolve("key"), TestKeys.KEYS.current().verifying().pem());
    Path file = Files.writeString(folder.resolve("proof"), proof);
    List<String> arguments = List.of(file.toString(), "--key", key.toString());
    if (kept != null) {
      Path earlier = Files.writeString(folder.resolve("kept"), kept);
      arguments =
          List.of(file.toString(), "--key", key.toString(), "--earlier", earlier.toString());
    }
    var out = new ByteArrayOutputStream();
    assertThat(Main.run(arguments, new PrintStream(out, true, UTF_8))).isEqualTo(status);
    return out.toString(UTF_8);
  }
}
