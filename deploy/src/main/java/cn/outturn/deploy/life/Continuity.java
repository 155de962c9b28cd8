package cn.outturn.deploy.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Compares the beginning of an archive with what was erased here. History that was recorded is not
 * exchanged for another: what comes back begins with it, and may go on. Processes that still
 * remember the district remember nothing that is wrong, therefore.
 */
final class Continuity {

  /**
   * @param sha256 of the lines of its events
   */
  record Erased(long events, String sha256) {}

  private final Optional<Erased> erased;
  private final MessageDigest digest = Canonical.digest();

  Continuity(Optional<Erased> erased) {
    this.erased = erased;
  }

  void line(long number, String text) {
    if (erased.isPresent() && number <= erased.get().events()) {
      digest.update((text + "\n").getBytes(UTF_8));
    }
  }

  /**
   * @throws Refused if other events were erased here
   */
  void verify(long lines) {
    erased.ifPresent(
        before -> {
          if (lines < before.events() || !Canonical.hex(digest.digest()).equals(before.sha256())) {
            throw new Refused(
                Rule.ARCHIVE_FORKS,
                "%s: its first %d lines are not those that were erased"
                    .formatted(Manifest.EVENTS, before.events()));
          }
        });
  }
}
