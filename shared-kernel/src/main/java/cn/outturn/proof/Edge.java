package cn.outturn.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The growing edge of a log: all that is needed to append to it and to know its root.
 *
 * @param size leaves so far
 * @param peaks roots of the complete trees that make up the log, the largest first: one for each
 *     bit that is set in the size
 */
public record Edge(long size, List<Hash> peaks) {

  public static final Edge EMPTY = new Edge(0, List.of());

  public Edge {
    peaks = List.copyOf(peaks);
    if (Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException(
          "%d leaves make %d peaks, not %d".formatted(size, Long.bitCount(size), peaks.size()));
    }
  }

  /**
   * A complete tree of 2^level leaves; it never changes again.
   *
   * @param index counted from 0 among those of its level
   */
  public record Complete(int level, long index, Hash hash) {}

  /**
   * @param edge after the leaf
   * @param completed the leaf itself, and every tree that it completes
   */
  public record Grown(Edge edge, List<Complete> completed) {}

  public Grown append(Hash leaf) {
    List<Hash> rest = new ArrayList<>(peaks);
    List<Complete> completed = new ArrayList<>();
    Hash hash = leaf;
    completed.add(new Complete(0, size, hash));
    for (int level = 0; (size >> level & 1) == 1; level++) {
      hash = Hash.node(rest.removeLast(), hash);
      completed.add(new Complete(level + 1, size >> level + 1, hash));
    }
    rest.add(hash);
    return new Grown(new Edge(size + 1, rest), List.copyOf(completed));
  }

  public Hash root() {
    return peaks.reversed().stream()
        .reduce((right, left) -> Hash.node(left, right))
        .orElse(Hash.EMPTY);
  }
}
