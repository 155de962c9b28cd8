package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Damage;
import cn.outturn.proof.HeadKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One comparison: goes through the log leaf by leaf and through the events in the same order, and
 * says of each event that doesn't stand where its leaf does what became of it.
 */
final class Walk {

  private static final int CHUNK = 1_024;

  private final DistrictId district;
  private final KeptLog log;
  private final RawEvents events;
  private final Rehash rehash;
  private final Report report = new Report();

  /** Leaves without events, behind which none with one has come yet. */
  private final List<Leaf> missing = new ArrayList<>();

  private final List<Entry> strangers = new ArrayList<>();
  private final Set<String> moved = new HashSet<>();
  private final long reached;
  private long read = Long.MIN_VALUE;

  Walk(DistrictId district, KeptLog log, RawEvents events, HeadKeys keys) {
    this.district = district;
    this.log = log;
    this.events = events;
    rehash = new Rehash(district, log, keys, report);
    reached = log.reached();
  }

  Report report() {
    long size = log.size(district);
    for (long from = 0; from < size; from += CHUNK) {
      chunk(from, Math.min(from + CHUNK, size));
    }
    Stretch rest = stretch(Map.of(), reached);
    for (Iterator<Entry> left = rest.unmatched().iterator(); rehash.lacks() && left.hasNext(); ) {
      lost(left.next());
      left.remove();
    }
    missing.forEach(leaf -> report.add(Found.of(Damage.TRUNCATED, leaf, null)));
    strangers.addAll(rest.unmatched());
    strangers.stream()
        .filter(event -> !moved.contains(event.id()) && !log.knows(district, event))
        .forEach(event -> report.add(Found.inserted(event)));
    rehash.end();
    return report;
  }

  private void chunk(long from, long to) {
    Map<Long, Leaf> leaves = log.leaves(district, from, to + 1);
    Leaf next = leaves.get(to);
    Stretch stretch = stretch(leaves, next == null ? last(leaves) : next.entry().position() - 1);
    rehash.expect(from, to);
    for (long number = from; number < to; number++) {
      Leaf leaf = leaves.get(number);
      if (leaf == null) {
        gap(number, leaves, stretch);
      } else {
        compare(leaf, stretch, leaves);
      }
    }
    strangers.addAll(stretch.unmatched());
  }

  /** The events up to a position, by the leaves that they should stand for. */
  private Stretch stretch(Map<Long, Leaf> leaves, long upTo) {
    var stretch = new Stretch(leaves.values());
    long end = Math.max(read, Math.min(upTo, reached));
    events.between(district, read, end, stretch::take);
    read = end;
    return stretch;
  }

  private static long last(Map<Long, Leaf> leaves) {
    return leaves.values().stream().mapToLong(leaf -> leaf.entry().position()).max().orElse(0);
  }

  private void compare(Leaf leaf, Stretch stretch, Map<Long, Leaf> leaves) {
    report.leaf();
    if (stretch.equal(leaf)) {
      stands(leaf);
      return;
    }
    RawEvents.Placed other = stretch.other(leaf);
    if (other == null) {
      absent(leaf);
      return;
    }
    Entry event = Entry.of(other);
    if (event.hash().equals(leaf.entry().hash())) {
      report.add(Found.of(Damage.LEAF_DAMAGED, leaf, null));
      stands(leaf);
    } else if (rehash.fits(leaf.number(), event.hash(), leaves)) {
      report.add(Found.of(Damage.LEAF_DAMAGED, leaf, null));
      rehash.append(event.hash());
      flush();
    } else {
      changed(leaf, other, event);
      stands(leaf);
    }
  }

  private void changed(Leaf leaf, RawEvents.Placed other, Entry event) {
    boolean itself =
        event.stream().equals(leaf.entry().stream()) && event.sequence() == leaf.entry().sequence();
    if (itself) {
      report.add(Found.changed(leaf, other.event().changed(leaf.entry().marks())));
    } else {
      moved.add(event.id());
      report.add(
          Found.of(
              Damage.MOVED,
              leaf,
              "version %d of %s stands there".formatted(event.sequence(), event.stream())));
    }
  }

  /** There is no event in the leaf's place: it is elsewhere, or nowhere. */
  private void absent(Leaf leaf) {
    Entry kept = leaf.entry();
    Optional<RawEvents.Placed> elsewhere = events.find(district, kept.id());
    Optional<RawEvents.Placed> instead =
        elsewhere.or(() -> events.find(district, kept.stream(), kept.sequence()));
    if (instead.isEmpty()) {
      missing.add(leaf);
      rehash.append(kept.hash());
      return;
    }
    RawEvents.Placed event = instead.get();
    moved.add(event.event().id());
    if (elsewhere.isPresent()) {
      report.add(Found.of(Damage.MOVED, leaf, "it stands elsewhere in the order"));
    } else {
      report.add(Found.changed(leaf, event.event().changed(kept.marks())));
    }
    stands(leaf);
  }

  private void stands(Leaf leaf) {
    rehash.append(leaf.entry().hash());
    flush();
  }

  private void flush() {
    missing.forEach(leaf -> report.add(Found.of(Damage.MISSING, leaf, null)));
    missing.clear();
  }

  /** The log lacks a leaf: the event that nobody knows here may be the one it stood for. */
  private void gap(long number, Map<Long, Leaf> leaves, Stretch stretch) {
    Optional<Entry> candidate = stretch.unmatchedAt(number, leaves);
    if (candidate.isPresent()) {
      lost(candidate.get());
      stretch.unmatched().remove(candidate.get());
    } else {
      rehash.appendUnknown(number);
    }
  }

  private void lost(Entry event) {
    report.add(Found.of(Damage.LEAF_DAMAGED, new Leaf(rehash.size(), event), null));
    rehash.append(event.hash());
  }
}
