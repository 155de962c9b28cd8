package cn.outturn.proof.offline;

import cn.outturn.proof.ExactBase64;
import cn.outturn.proof.Extent;
import cn.outturn.proof.Head;
import cn.outturn.proof.Inclusion;
import cn.outturn.proof.Note;
import cn.outturn.proof.StoredEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every event of one stream, from its first on, each at its leaf of the log. */
final class StreamProof {

  private static final Pattern EVENT =
      Pattern.compile("(0|[1-9][0-9]{0,17}) ([A-Za-z0-9+/]+={0,2})");

  private final String stream;
  private final Lines lines;
  private final Findings findings;
  private long expected;
  private long lastLeaf = -1;

  private StreamProof(String stream, Lines lines, Findings findings) {
    this.stream = stream;
    this.lines = lines;
    this.findings = findings;
  }

  static void verify(String stream, Lines lines, Trusted trusted, Findings findings) {
    Heads heads = Heads.read(lines, stream.split("/", 2)[0], trusted);
    Extent extent = extent(lines.note("extent"), trusted);
    if (!extent.stream().equals(stream) || extent.size() != heads.head().size()) {
      throw new Unreadable("the signed extent is of another stream or another head");
    }
    new StreamProof(stream, lines, findings).events(heads.head(), extent);
    heads.fit(trusted.earlier(), findings);
  }

  private static Extent extent(Note note, Trusted trusted) {
    trusted.signatures().verify(note, "the extent");
    try {
      return Extent.parse(note.text());
    } catch (IllegalArgumentException e) {
      throw new Unreadable("the extent: " + e.getMessage());
    }
  }

  private void events(Head head, Extent extent) {
    while (lines.comes("event")) {
      event(head);
    }
    if (expected < extent.events()) {
      missing(expected, extent.events());
    } else if (expected > extent.events()) {
      findings.damaged(
          "%s has %d events, and %d are here".formatted(stream, extent.events(), expected));
    }
    String end = lines.behind("end");
    if (!end.equals(Long.toString(extent.events()))) {
      findings.damaged(
          "the end says %s events, the signed extent %d".formatted(end, extent.events()));
    }
    lines.nothingMore();
    findings.proven(
        "%d events of %s, all there are, stand in the log of %d events that was signed %s"
            .formatted(expected, stream, head.size(), head.at()));
  }

  private void event(Head head) {
    Matcher line = EVENT.matcher(lines.behind("event"));
    long number = lines.number();
    var path = lines.hashes("path");
    if (!line.matches()) {
      damaged(expected++, "line %d is no leaf and content".formatted(number));
      return;
    }
    long leaf = Long.parseLong(line.group(1));
    StoredEvent event = content(line.group(2));
    if (event == null) {
      damaged(expected++, "its content (line %d) is damaged".formatted(number));
      return;
    }
    if (!event.stream().equals(stream) || event.sequence() < expected) {
      findings.damaged(
          "event %d of %s (line %d) doesn't belong here"
              .formatted(event.sequence(), event.stream(), number));
      return;
    }
    missing(expected, event.sequence());
    expected = event.sequence() + 1;
    if (leaf <= lastLeaf) {
      damaged(event.sequence(), "it stands in the log before the one it follows");
    }
    lastLeaf = Math.max(leaf, lastLeaf);
    if (!new Inclusion(leaf, head.size(), path).proves(event.leaf(), head.root())) {
      damaged(event.sequence(), "what is here is not what the log has as leaf %d".formatted(leaf));
    }
  }

  private static @Nullable StoredEvent content(String base64) {
    try {
      return StoredEvent.read(ExactBase64.decode(base64));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void missing(long from, long to) {
    for (long sequence = from; sequence < to; sequence++) {
      damaged(sequence, "it is missing");
    }
  }

  private void damaged(long sequence, String how) {
    findings.damaged("event %d of %s: %s".formatted(sequence, stream, how));
  }
}
