package cn.outturn.proof.offline;

import cn.outturn.proof.Consistency;
import cn.outturn.proof.Head;
import org.jspecify.annotations.Nullable;

/**
 * The heads at the beginning of a proof: the one it is for, and maybe one before it with the proof
 * that the log only grew.
 */
record Heads(Head head, @Nullable Head earlier) {

  static Heads read(Lines lines, String district, Trusted trusted) {
    Head head = trusted.signatures().head(lines.note("head"), "the head");
    Head earlier = null;
    if (lines.comes("earlier")) {
      earlier = trusted.signatures().head(lines.note("earlier"), "the earlier head");
      var grown = new Consistency(earlier.size(), head.size(), lines.hashes("consistency"));
      if (!grown.proves(earlier.root(), head.root())) {
        throw new Unreadable(
            "the log of %d events does not begin with the one of %d: its history was changed"
                .formatted(head.size(), earlier.size()));
      }
      ofDistrict(earlier, district);
    }
    ofDistrict(head, district);
    return new Heads(head, earlier);
  }

  private static void ofDistrict(Head head, String district) {
    if (!head.district().equals(district)) {
      throw new Unreadable("a head is of %s, not of %s".formatted(head.origin(), district));
    }
  }

  /** The one that was kept has to be the head itself, or the one it is proven to begin with. */
  void fit(@Nullable Head kept, Findings findings) {
    if (kept == null) {
      return;
    }
    if (!kept.origin().equals(head.origin())) {
      findings.damaged("the head that was kept is of " + kept.origin());
    } else if (kept.size() > head.size()) {
      findings.damaged(
          "the log had %d events when the kept head was signed, and has %d now: its end was cut off"
              .formatted(kept.size(), head.size()));
    } else if (same(kept, head) || (earlier != null && same(kept, earlier))) {
      findings.proven(
          "the log of the kept head, %d events, is its beginning".formatted(kept.size()));
    } else if (kept.size() == head.size() || (earlier != null && kept.size() == earlier.size())) {
      findings.damaged(
          "the log of %d events has another root than the kept head: its history was changed"
              .formatted(kept.size()));
    } else {
      findings.damaged(
          "there is no proof from the kept head on: export again with earlier=" + kept.size());
    }
  }

  private static boolean same(Head one, Head other) {
    return one.size() == other.size() && one.root().equals(other.root());
  }
}
