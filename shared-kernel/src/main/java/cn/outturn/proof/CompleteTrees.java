package cn.outturn.proof;

/** The complete trees of a log, wherever they are kept. */
@FunctionalInterface
public interface CompleteTrees {

  /**
   * @param index counted from 0 among those of its level
   * @throws IllegalStateException if it isn't kept: the log is shorter or damaged
   */
  Hash at(int level, long index);

  /**
   * The root of the leaves from..to; {@code from} is a multiple of a power of two not below their
   * number.
   */
  default Hash root(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return at(level, from >> level);
    }
    long left = Long.highestOneBit(count);
    return Hash.node(root(from, from + left), root(from + left, to));
  }
}
