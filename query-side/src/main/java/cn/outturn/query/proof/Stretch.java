package cn.outturn.query.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some events, in their order, beside the leaves that they should stand for. */
final class Stretch {

  private final Map<Long, Leaf> byPosition = new HashMap<>();
  private final Set<Long> equal = new HashSet<>();
  private final Map<Long, RawEvents.Placed> others = new HashMap<>();
  private final List<Entry> unmatched = new ArrayList<>();

  Stretch(Collection<Leaf> leaves) {
    leaves.forEach(leaf -> byPosition.put(leaf.entry().position(), leaf));
  }

  /** Keeps nothing of an event that is as its leaf says. */
  void take(RawEvents.Placed placed) {
    Leaf leaf = byPosition.get(placed.position());
    Entry event = Entry.of(placed);
    if (leaf == null) {
      unmatched.add(event);
    } else if (same(leaf.entry(), event)) {
      equal.add(leaf.number());
    } else {
      others.put(leaf.number(), placed);
    }
  }

  private static boolean same(Entry leaf, Entry event) {
    return leaf.hash().equals(event.hash())
        && leaf.stream().equals(event.stream())
        && leaf.sequence() == event.sequence()
        && leaf.id().equals(event.id())
        && Arrays.equals(leaf.marks(), event.marks());
  }

  boolean equal(Leaf leaf) {
    return equal.contains(leaf.number());
  }

  /** What stands in the leaf's place and isn't what it says. */
  RawEvents.@Nullable Placed other(Leaf leaf) {
    return others.get(leaf.number());
  }

  /** Events that no leaf stands for. */
  List<Entry> unmatched() {
    return unmatched;
  }

  /** The first of them behind the leaf before that number, and before the next leaf that is. */
  Optional<Entry> unmatchedAt(long number, Map<Long, Leaf> leaves) {
    Leaf before = leaves.get(number - 1);
    long above = before == null ? Long.MIN_VALUE : before.entry().position();
    long below =
        leaves.values().stream()
            .filter(leaf -> leaf.number() > number)
            .mapToLong(leaf -> leaf.entry().position())
            .min()
            .orElse(Long.MAX_VALUE);
    return unmatched.stream()
        .filter(event -> event.position() > above && event.position() < below)
        .findFirst();
  }
}
