package cn.outturn.proof.offline;

import cn.outturn.proof.Head;
import cn.outturn.proof.HeadKey;
import cn.outturn.proof.Note;
import java.util.List;

/**
 * Says of notes whether somebody trusted has signed them.
 *
 * @param keys public keys in PEM; their name is the one that a note gives
 */
record Signatures(List<String> keys) {

  Signatures {
    keys = List.copyOf(keys);
  }

  /**
   * A head that was signed.
   *
   * @throws Unreadable if it is none, or nobody of them has signed it
   */
  Head head(Note note, String what) {
    verify(note, what);
    try {
      return note.head();
    } catch (IllegalArgumentException e) {
      throw new Unreadable("%s: %s".formatted(what, e.getMessage()));
    }
  }

  void verify(Note note, String what) {
    if (keys.stream().noneMatch(pem -> HeadKey.ofPem(note.key(), pem).verifies(note))) {
      throw new Unreadable(
          "%s is not signed by the key that was given (it names %s)".formatted(what, note.key()));
    }
  }
}
