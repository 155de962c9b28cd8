package cn.outturn.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a log is the beginning of a later one: nothing was changed, moved or taken out
 * (RFC 6962, 2.1.2).
 *
 * @param before the size of the earlier log
 * @param after the size of the later one
 * @param path roots of complete trees, in the order of RFC 6962
 */
public record Consistency(long before, long after, List<Hash> path) {

  public Consistency {
    path = List.copyOf(path);
  }

  /**
   * @throws IllegalArgumentException if the earlier log is longer than the later one
   */
  public static Consistency of(long before, long after, CompleteTrees trees) {
    if (before < 0 || before > after) {
      throw new IllegalArgumentException("%d leaves don't begin %d".formatted(before, after));
    }
    var path = new ArrayList<Hash>();
    long from = 0;
    long to = after;
    boolean known = true; // whether the earlier root is itself a tree here: it needn't be told
    while (before > 0 && before < to) {
      long middle = from + Inclusion.largestPowerBelow(to - from);
      if (before <= middle) {
        path.addFirst(trees.root(middle, to));
        to = middle;
      } else {
        path.addFirst(trees.root(from, middle));
        from = middle;
        known = false;
      }
    }
    if (!known) {
      path.addFirst(trees.root(from, to));
    }
    return new Consistency(before, after, path);
  }

  /** Whether both roots stand for one log that grew (RFC 9162, 2.1.4.2). */
  public boolean proves(Hash rootBefore, Hash rootAfter) {
    if (before < 0 || before > after) {
      return false;
    }
    if (before == after) {
      return path.isEmpty() && rootBefore.equals(rootAfter);
    }
    if (before == 0) {
      return path.isEmpty() && rootBefore.equals(Hash.EMPTY);
    }
    var hashes = new ArrayList<>(path);
    if (Long.bitCount(before) == 1) {
      hashes.addFirst(rootBefore);
    }
    return !hashes.isEmpty() && climb(hashes, rootBefore, rootAfter);
  }

  private boolean climb(List<Hash> hashes, Hash rootBefore, Hash rootAfter) {
    long node = before - 1;
    long last = after - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    Hash old = hashes.getFirst();
    Hash current = old;
    for (Hash sibling : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        old = Hash.node(sibling, old);
        current = Hash.node(sibling, current);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        current = Hash.node(current, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(rootBefore) && current.equals(rootAfter);
  }
}
