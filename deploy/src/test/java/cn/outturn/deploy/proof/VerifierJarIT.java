package cn.outturn.deploy.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.proof.Edge;
import cn.outturn.proof.Extent;
import cn.outturn.proof.Head;
import cn.outturn.proof.Inclusion;
import cn.outturn.proof.ProofLines;
import cn.outturn.proof.SigningKey;
import cn.outturn.proof.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier as the build packs it, alone in a JVM. */
class VerifierJarIT {

  private static final SigningKey KEY = SigningKey.ofPem("outturn", SigningKey.made());

  @TempDir private @Nullable Path folder;

  @Test
  void verifies_a_proof_and_names_what_is_damaged_in_it() throws Exception {
    String proof = proof();
    assertThat(run(proof)).isEqualTo("0: OK: 1 events of 530103/P-1");
    assertThat(run(proof.replaceFirst("event 0 A", "event 0 B")))
        .isEqualTo("1: DAMAGED: event 0 of 530103/P-1");
  }

  private static String proof() {
    var event =
        new StoredEvent(
            "530103/P-1", 0, "id", "2021", "Project", "X", "1", new byte[] {1}, new byte[0]);
    Edge edge = Edge.EMPTY.append(event.leaf()).edge();
    Head head = Head.of("530103", 1, edge.root(), Instant.EPOCH);
    return ProofLines.first(ProofLines.STREAM, "530103/P-1")
        + ProofLines.head(KEY.sign(head.text()))
        + ProofLines.extent(KEY.sign(new Extent("530103/P-1", 1, 1).text()))
        + ProofLines.event(event, new Inclusion(0, 1, List.of()))
        + ProofLines.end(1);
  }

  /** How it ended, and the first words that it said. */
  private String run(String proof) throws IOException, InterruptedException {
    Path place = Objects.requireNonNull(folder);
    Path key = Files.writeString(place.resolve("key.pem"), KEY.verifying().pem());
    Path file = Files.writeString(place.resolve("proof.txt"), proof);
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar().toString(),
                file.toString(),
                "--key",
                key.toString())
            .redirectErrorStream(true);
    builder.environment().clear();
    Process process = builder.start();
    String said;
    try (var out = process.getInputStream()) {
      said = new String(out.readAllBytes(), UTF_8);
    }
    String sentence = process.waitFor() + ": " + said;
    int end = sentence.indexOf("P-1");
    return end < 0 ? sentence : sentence.substring(0, end + 3);
  }

  private static Path jar() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("../shared-kernel/target"))) {
      return built
          .filter(file -> file.getFileName().toString().endsWith("-verifier.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no verifier: package it first"));
    }
  }
}
