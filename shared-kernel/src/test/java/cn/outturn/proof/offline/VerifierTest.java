package cn.outturn.proof.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.proof.Extent;
import cn.outturn.proof.Note;
import cn.outturn.proof.ProofLines;
import cn.outturn.proof.SigningKey;
import cn.outturn.proof.TestLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs as the service writes them, whole and with every kind of damage. */
class VerifierTest {

  private static final String PEM = TestLog.KEY.verifying().pem();

  private final TestLog log =
      new TestLog("530103")
          .happened("P-1", "a", "b", "c")
          .happened("P-2", "a", "b")
          .happened("P-1", "d", "e")
          .happened("P-2", "c");

  private final String proof = log.stream("P-1", 4);

  @TempDir private @Nullable Path directory;

  @Test
  void the_program_needs_nothing_but_the_file_and_the_key() throws Exception {
    var verifier = new OwnJvm(Objects.requireNonNull(directory));
    Path key = written("key.pem", PEM);
    Path kept = written("kept", log.head(4).toString());
    Path whole = written("whole", proof);

    var sound = verifier.verify(whole, "--key", key, "--earlier", kept);
    assertThat(sound.said())
        .containsExactly(
            "OK: 5 events of 530103/P-1, all there are, stand in the log of 8 events that was"
                + " signed 2021-03-31T16:00:00Z",
            "OK: the log of the kept head, 4 events, is its beginning");
    assertThat(sound.status()).isZero();

    Path changed = written("changed", replaced(proof, contentOf(proof, 1), contentOf(proof, 2)));
    var damaged = verifier.verify(changed, "--key", key);
    assertThat(damaged.said()).isNotEmpty().allMatch(line -> line.startsWith("DAMAGED: event "));
    assertThat(damaged.status()).isEqualTo(1);

    assertThat(verifier.verify(written("leaves", log.leaves()), "--key", key).status()).isZero();
    assertThat(verifier.verify(written("heads", log.heads(3)), "--key", key).status()).isZero();
    assertThat(verifier.verify(whole).status()).isEqualTo(2);
    assertThat(verifier.verify(whole, "--key", whole).status()).isEqualTo(2);
  }

  @Test
  void every_single_bit_of_a_proof_counts() {
    for (String whole : List.of(proof, log.leaves(), log.heads(3), log.stream("P-2", 0))) {
      assertThat(damages(whole)).isEmpty();
      byte[] bytes = whole.getBytes(UTF_8);
      for (int i = 0; i < bytes.length; i++) {
        byte before = bytes[i];
        bytes[i] ^= 1;
        assertThat(findings(bytes, null).sound()).as("byte %d of%n%s", i, whole).isFalse();
        bytes[i] = before;
      }
    }
  }

  @Test
  void every_line_has_to_be_there_once_and_in_its_place() {
    for (String whole : List.of(proof, log.leaves(), log.heads(3))) {
      List<String> lines = whole.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        int at = i;
        assertThat(damages(edited(lines, all -> all.remove(at)))).as("without " + i).isNotEmpty();
        assertThat(damages(edited(lines, all -> all.add(at, all.get(at)))))
            .as("twice " + i)
            .isNotEmpty();
        for (int j = i + 1; j < lines.size(); j++) {
          int other = j;
          assertThat(damages(edited(lines, all -> Collections.swap(all, at, other))))
              .as("%d for %d", i, j)
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void each_damaged_event_is_named() {
    String other = log.stream("P-2", 4);
    assertThat(damages(replaced(proof, contentOf(proof, 3), contentOf(other, 0))))
        .containsExactly(
            "DAMAGED: event 0 of 530103/P-2 (line 12) doesn't belong here",
            "DAMAGED: event 3 of 530103/P-1: it is missing");
    assertThat(damages(replaced(proof, contentOf(proof, 3), "AAAA")))
        .containsExactly("DAMAGED: event 3 of 530103/P-1: its content (line 12) is damaged");
    assertThat(damages(replaced(proof, "event 5 ", "event 6 ")))
        .contains("DAMAGED: event 3 of 530103/P-1: what is here is not what the log has as leaf 6");
    assertThat(
            damages(
                edited(
                    proof.lines().toList(),
                    lines -> {
                      lines.remove(9);
                      lines.remove(9);
                    })))
        .containsExactly("DAMAGED: event 2 of 530103/P-1: it is missing");
  }

  @Test
  void a_stream_whose_last_events_are_left_out_is_told_by_the_signed_extent() {
    List<String> lines = proof.lines().toList();
    String cut =
        edited(
            lines,
            all -> {
              all.subList(lines.size() - 3, lines.size()).clear();
              all.add("end 4");
            });
    assertThat(damages(cut)).contains("DAMAGED: event 4 of 530103/P-1: it is missing");

    Note extent =
        SigningKey.ofPem("outturn", SigningKey.made()).sign(new Extent("530103/P-1", 8, 4).text());
    assertThat(damages(cut.replaceFirst("extent .*\n", ProofLines.extent(extent))))
        .containsExactly(
            "DAMAGED: the extent is not signed by the key that was given (it names outturn)");
  }

  @Test
  void another_history_does_not_fit_the_head_that_was_kept() {
    var rewritten =
        new TestLog("530103").happened("P-1", "a", "b", "C").happened("P-2", "a", "b", "c");
    Note kept = log.head(4);

    assertThat(findings(rewritten.stream("P-1", 4).getBytes(UTF_8), kept).lines())
        .containsExactly(
            "DAMAGED: the log of 4 events has another root than the kept head: its history was"
                + " changed");
    assertThat(findings(rewritten.stream("P-1", 0).getBytes(UTF_8), kept).lines())
        .containsExactly(
            "DAMAGED: there is no proof from the kept head on: export again with earlier=4");
    assertThat(findings(rewritten.leaves().getBytes(UTF_8), kept).lines())
        .containsExactly(
            "DAMAGED: the first 4 leaves of 530103 don't give the root that was signed"
                + " 2021-03-31T16:00:00Z");
    assertThat(findings(log.leaves().getBytes(UTF_8), kept).sound()).isTrue();
    assertThat(findings(log.heads(4).getBytes(UTF_8), kept).sound()).isTrue();
  }

  @Test
  void an_end_that_was_cut_off_is_told_by_the_head_that_was_kept() {
    var cut = new TestLog("530103").happened("P-1", "a", "b", "c").happened("P-2", "a", "b");
    for (String shorter : List.of(cut.stream("P-1", 3), cut.leaves(), cut.heads(3))) {
      assertThat(findings(shorter.getBytes(UTF_8), log.head()).lines())
          .containsExactly(
              "DAMAGED: the log had 8 events when the kept head was signed, and has 5 now: its end"
                  + " was cut off");
    }
  }

  @Test
  void a_head_of_another_district_or_key_proves_nothing() {
    Note foreign = new TestLog("530114").happened("P-1", "a").head();
    assertThat(findings(proof.getBytes(UTF_8), foreign).sound()).isFalse();
    assertThat(findings(log.leaves().getBytes(UTF_8), foreign).sound()).isFalse();
    String strangers = SigningKey.ofPem("outturn", SigningKey.made()).verifying().pem();
    assertThat(
            Verification.of(
                    new ByteArrayInputStream(proof.getBytes(UTF_8)),
                    new Trusted(new Signatures(List.of(strangers)), null))
                .lines())
        .containsExactly(
            "DAMAGED: the head is not signed by the key that was given (it names outturn)");
  }

  private static List<String> damages(String text) {
    var findings = findings(text.getBytes(UTF_8), null);
    return findings.sound() ? List.of() : findings.lines();
  }

  private static Findings findings(byte[] text, @Nullable Note kept) {
    return Verification.of(
        new ByteArrayInputStream(text),
        new Trusted(new Signatures(List.of(PEM)), kept == null ? null : kept.head()));
  }

  /** Of the event with that place among those that are there. */
  private static String contentOf(String text, int place) {
    return text.lines().filter(line -> line.startsWith("event ")).toList().get(place).split(" ")[2];
  }

  private static String replaced(String text, String before, String after) {
    assertThat(text).contains(before);
    return text.replace(before, after);
  }

  private static String edited(List<String> lines, Consumer<List<String>> edit) {
    List<String> all = new ArrayList<>(lines);
    edit.accept(all);
    return String.join("\n", all) + "\n";
  }

  private Path file(String name) {
    return Objects.requireNonNull(directory).resolve(name);
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(file(name), text);
  }
}
