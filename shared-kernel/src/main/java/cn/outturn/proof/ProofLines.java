package cn.outturn.proof;

import java.util.List;

/**
 * The lines of a proof that somebody takes away; {@code deploy/docs/proof.md} describes them. Each
 * has an end of its own, {@code \n}.
 */
public final class ProofLines {

  public static final String FORMAT = "outturn-proof/1";

  /** Proves the events of one stream. */
  public static final String STREAM = "stream";

  /** Gives the root, from the hashes of all leaves. */
  public static final String LEAVES = "leaves";

  /** Proves that one head's log is the beginning of another's. */
  public static final String HEADS = "heads";

  private ProofLines() {}

  /**
   * @param kind one of the above
   * @param of a stream or a district
   */
  public static String first(String kind, String of) {
    return "%s %s %s\n".formatted(FORMAT, kind, of);
  }

  public static String head(Note head) {
    return "head " + head.line() + "\n";
  }

  public static String earlier(Note head, Consistency consistency) {
    return "earlier %s\n%s".formatted(head.line(), hashes("consistency", consistency.path()));
  }

  public static String extent(Note extent) {
    return "extent " + extent.line() + "\n";
  }

  public static String event(StoredEvent event, Inclusion inclusion) {
    return "event %d %s\n%s"
        .formatted(
            inclusion.index(),
            ExactBase64.encode(event.content()),
            hashes("path", inclusion.path()));
  }

  public static String leaf(long number, Hash hash) {
    return number + " " + hash + "\n";
  }

  public static String end(long count) {
    return "end " + count + "\n";
  }

  private static String hashes(String word, List<Hash> hashes) {
    var line = new StringBuilder(word);
    hashes.forEach(hash -> line.append(' ').append(hash));
    return line.append('\n').toString();
  }
}
