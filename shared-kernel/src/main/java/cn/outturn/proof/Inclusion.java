package cn.outturn.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a leaf is the one at its place in a log of that size (RFC 6962, 2.1.1).
 *
 * @param index of the leaf, from 0
 * @param size of the log
 * @param path the sibling trees on the way up, from the leaf's
 */
public record Inclusion(long index, long size, List<Hash> path) {

  public Inclusion {
    path = List.copyOf(path);
  }

  /**
   * @throws IllegalArgumentException if there is no such leaf
   */
  public static Inclusion of(long index, long size, CompleteTrees trees) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("there is no leaf %d of %d".formatted(index, size));
    }
    var path = new ArrayList<Hash>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + largestPowerBelow(to - from);
      if (index < middle) {
        path.addFirst(trees.root(middle, to));
        to = middle;
      } else {
        path.addFirst(trees.root(from, middle));
        from = middle;
      }
    }
    return new Inclusion(index, size, path);
  }

  /** Whether a log of this size and root has the leaf at this place (RFC 9162, 2.1.3.2). */
  public boolean proves(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hash.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  static long largestPowerBelow(long count) {
    return Long.highestOneBit(count - 1);
  }
}
