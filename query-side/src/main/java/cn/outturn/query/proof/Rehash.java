package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Damage;
import cn.outturn.proof.Edge;
import cn.outturn.proof.Hash;
import cn.outturn.proof.Head;
import cn.outturn.proof.HeadKeys;
import cn.outturn.proof.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes a log again from its leaves, and compares each tree, each signed head and the edge with
 * what is kept.
 */
final class Rehash {

  private final DistrictId district;
  private final KeptLog log;
  private final HeadKeys keys;
  private final Report report;
  private final Edge kept;
  private final long signed;
  private Map<KeptLog.Tree, Hash> trees = Map.of();
  private Map<Long, KeptLog.Head> heads = new HashMap<>();
  private Edge edge = Edge.EMPTY;

  Rehash(DistrictId district, KeptLog log, HeadKeys keys, Report report) {
    this.district = district;
    this.log = log;
    this.keys = keys;
    this.report = report;
    kept = log.edge(district).orElse(Edge.EMPTY);
    signed = log.newestHead(district);
  }

  long size() {
    return edge.size();
  }

  /** Whether the log was longer once than what its leaves give now. */
  boolean lacks() {
    return edge.size() < Math.max(kept.size(), signed);
  }

  /** Reads what is kept above the leaves from..to. */
  void expect(long from, long to) {
    trees = log.trees(district, from, to);
    heads = new HashMap<>();
    log.heads(district, from, to).forEach(head -> heads.put(head.size(), head));
  }

  /** Whether what is kept above that leaf was made of this hash, whatever the leaf says. */
  boolean fits(long leaf, Hash hash, Map<Long, Leaf> leaves) {
    Leaf sibling = leaves.get(leaf ^ 1);
    Hash parent = trees.get(new KeptLog.Tree(1, leaf >> 1));
    if (sibling == null || parent == null) {
      return leaf + 1 == kept.size() && leaf % 2 == 0 && kept.peaks().getLast().equals(hash);
    }
    Hash other = sibling.entry().hash();
    return parent.equals(leaf % 2 == 0 ? Hash.node(hash, other) : Hash.node(other, hash));
  }

  void append(Hash hash) {
    Edge.Grown grown = edge.append(hash);
    edge = grown.edge();
    for (Edge.Complete tree : grown.completed()) {
      if (tree.level() > 0
          && !tree.hash().equals(trees.get(new KeptLog.Tree(tree.level(), tree.index())))) {
        damagedTree(tree.level(), tree.index());
      }
    }
    KeptLog.Head head = heads.get(edge.size());
    if (head != null) {
      verify(head);
    }
  }

  /** A leaf that is gone with its event: all above it can't be computed again. */
  void appendUnknown(long number) {
    report.add(Found.inLog(Damage.MISSING, "leaf " + number));
    append(Hash.EMPTY);
  }

  private void verify(KeptLog.Head kept) {
    report.head();
    if (!isSigned(kept)) {
      report.add(Found.inLog(Damage.HEAD_UNSIGNED, "head " + kept.size()));
    }
    if (!edge.root().equals(kept.root())) {
      report.add(Found.inLog(Damage.HEAD_CONTRADICTED, "head " + kept.size()));
    }
  }

  private boolean isSigned(KeptLog.Head kept) {
    try {
      Note note = Note.parse(kept.note());
      Head head = note.head();
      return keys.verify(note)
          && head.district().equals(district.value())
          && head.size() == kept.size()
          && head.root().equals(kept.root());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void damagedTree(int level, long place) {
    report.add(Found.inLog(Damage.TREE_DAMAGED, "tree %d/%d".formatted(level, place)));
  }

  /** Behind the last leaf. */
  void end() {
    if (lacks()) {
      report.add(
          Found.inLog(
              Damage.TRUNCATED,
              "the log had %d events and has %d"
                  .formatted(Math.max(kept.size(), signed), edge.size())));
    }
    if (!edge.equals(kept)) {
      report.add(Found.inLog(Damage.TREE_DAMAGED, "edge"));
    }
    log.treesBeyond(district, edge.size()).forEach(tree -> damagedTree(tree.level(), tree.place()));
    List<KeptLog.Head> beyond = log.heads(district, edge.size(), Long.MAX_VALUE);
    for (KeptLog.Head head : beyond) {
      report.head();
      report.add(
          Found.inLog(
              isSigned(head) ? Damage.HEAD_CONTRADICTED : Damage.HEAD_UNSIGNED,
              "head " + head.size()));
    }
  }
}
