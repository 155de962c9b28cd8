package cn.outturn.proof.offline;

import cn.outturn.proof.Edge;
import cn.outturn.proof.Hash;
import cn.outturn.proof.Head;
import org.jspecify.annotations.Nullable;

/** The hashes of all leaves of a district: whoever has them computes every root again. */
final class LeavesProof {

  private LeavesProof() {}

  static void verify(String district, Lines lines, Trusted trusted, Findings findings) {
    Heads heads = Heads.read(lines, district, trusted);
    Head kept = trusted.earlier();
    if (kept != null && !kept.origin().equals(heads.head().origin())) {
      throw new Unreadable("the head that was kept is of " + kept.origin());
    }
    Edge edge = Edge.EMPTY;
    compare(edge, kept, findings);
    while (!lines.comes("end")) {
      edge = edge.append(leaf(lines, edge.size())).edge();
      compare(edge, kept, findings);
    }
    String end = lines.behind("end");
    lines.nothingMore();
    if (!end.equals(Long.toString(edge.size()))) {
      findings.damaged("the end says %s leaves, and %d are here".formatted(end, edge.size()));
    }
    if (edge.size() != heads.head().size()) {
      findings.damaged(
          "%d leaves are here, %d were signed".formatted(edge.size(), heads.head().size()));
    }
    compare(edge, heads.head(), findings);
    if (kept != null && kept.size() > edge.size()) {
      heads.fit(kept, findings);
    }
  }

  private static Hash leaf(Lines lines, long number) {
    String begin = number + " ";
    String line = lines.next();
    try {
      if (line != null && line.startsWith(begin)) {
        return new Hash(line.substring(begin.length()));
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new Unreadable("line %d: here is leaf %d expected".formatted(lines.number(), number));
  }

  private static void compare(Edge edge, @Nullable Head head, Findings findings) {
    if (head == null || head.size() != edge.size()) {
      return;
    }
    if (edge.root().equals(head.root())) {
      findings.proven(
          "the first %d leaves of %s give the root that was signed %s"
              .formatted(head.size(), head.district(), head.at()));
    } else {
      findings.damaged(
          "the first %d leaves of %s don't give the root that was signed %s"
              .formatted(head.size(), head.district(), head.at()));
    }
  }
}
