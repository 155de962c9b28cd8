package cn.outturn.query.proof;

import cn.outturn.district.DistrictId;
import cn.outturn.proof.Edge;
import java.util.ArrayList;
import java.util.List;

/** What some events add to the log of their district. */
final class Growth {

  private final DistrictId district;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Edge.Complete> trees = new ArrayList<>();
  private Edge edge;

  Growth(DistrictId district, Edge edge) {
    this.district = district;
    this.edge = edge;
  }

  void append(Entry entry) {
    Edge.Grown grown = edge.append(entry.hash());
    leaves.add(new Leaf(edge.size(), entry));
    trees.addAll(grown.completed().subList(1, grown.completed().size()));
    edge = grown.edge();
  }

  DistrictId district() {
    return district;
  }

  List<Leaf> leaves() {
    return leaves;
  }

  /** Without the leaves. */
  List<Edge.Complete> trees() {
    return trees;
  }

  Edge edge() {
    return edge;
  }
}
