package cn.outturn.proof;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of an installation.
 *
 * @param current signs
 * @param former public keys that have signed before, here or where a district came from
 */
public record HeadKeys(SigningKey current, List<HeadKey> former) {

  public HeadKeys {
    former = List.copyOf(former);
  }

  /** The current one first. */
  public List<HeadKey> all() {
    return Stream.concat(Stream.of(current.verifying()), former.stream()).distinct().toList();
  }

  public boolean verify(Note note) {
    return all().stream().anyMatch(key -> key.verifies(note));
  }
}
