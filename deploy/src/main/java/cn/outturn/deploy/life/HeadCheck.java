package cn.outturn.deploy.life;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Edge;
import cn.outturn.proof.Hash;
import cn.outturn.proof.Head;
import cn.outturn.proof.Note;
import cn.outturn.proof.StoredEvent;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the heads of an archive with its events: what was signed of a district before it left
 * has to be true of what comes back. Who signed is verified with the log, by the keys that are
 * known.
 */
final class HeadCheck {

  private final DistrictId district;
  private final Map<Long, Kept> heads = new HashMap<>();
  private Edge edge = Edge.EMPTY;

  /**
   * The first one whose root the events don't give; told last, for what else is wrong says more.
   */
  private @Nullable Kept other;

  HeadCheck(DistrictId district) {
    this.district = district;
  }

  private record Kept(long line, Hash root) {}

  /** A row of {@code proof.head}. */
  void line(long number, String text) {
    Head head = head(number, text);
    if (heads.put(head.size(), new Kept(number, head.root())) != null) {
      throw refused(number, "a head before it has the same size");
    }
  }

  void event(StoredEvent event) {
    edge = edge.append(event.leaf()).edge();
    Kept head = heads.remove(edge.size());
    if (head != null && other == null && !edge.root().equals(head.root())) {
      other = head;
    }
  }

  /**
   * @throws cn.outturn.refusal.Refused if the events don't give a head's root, or a head is of more
   *     events than there are
   */
  void verify() {
    if (other != null) {
      throw refused(other.line(), "the events don't give its root");
    }
    heads.values().stream()
        .findFirst()
        .ifPresent(
            head -> {
              throw refused(head.line(), "it was signed of more events than there are");
            });
  }

  private Head head(long number, String text) {
    try {
      JsonNode row = JsonMapper.shared().readTree(text);
      Note note = Note.parse(row.path("note").asString());
      Head head = note.head();
      boolean same =
          row.path("district_id").asString().equals(district.value())
              && head.district().equals(district.value())
              && row.path("size").asLong() == head.size()
              && row.path("root").asString().equals("\\x" + head.root())
              && row.path("key").asString().equals(note.key())
              && OffsetDateTime.parse(row.path("signed_at").asString())
                  .toInstant()
                  .equals(head.at());
      if (same) {
        return head;
      }
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw refused(number, "it is no head");
    }
    throw refused(number, "the row says something else than its note");
  }

  private static RuntimeException refused(long line, String reason) {
    return ArchiveReader.refused(Manifest.HEADS, line, reason);
  }
}
