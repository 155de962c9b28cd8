package cn.outturn.proof.offline;

import cn.outturn.proof.ProofLines;
import java.io.InputStream;

/** Reads a proof once, from its first line to its last. */
final class Verification {

  private Verification() {}

  static Findings of(InputStream proof, Trusted trusted) {
    var findings = new Findings();
    var lines = new Lines(proof);
    try {
      verify(lines, trusted, findings);
    } catch (Unreadable e) {
      findings.damaged(String.valueOf(e.getMessage()));
    }
    return findings;
  }

  private static void verify(Lines lines, Trusted trusted, Findings findings) {
    String[] first = lines.behind(ProofLines.FORMAT).split(" ", -1);
    switch (first.length == 2 ? first[0] : "") {
      case ProofLines.STREAM -> StreamProof.verify(first[1], lines, trusted, findings);
      case ProofLines.LEAVES -> LeavesProof.verify(first[1], lines, trusted, findings);
      case ProofLines.HEADS -> heads(first[1], lines, trusted, findings);
      default -> throw new Unreadable("line 1: it says nothing that is known");
    }
  }

  private static void heads(String district, Lines lines, Trusted trusted, Findings findings) {
    Heads heads = Heads.read(lines, district, trusted);
    if (!lines.behind("end").equals("0")) {
      findings.damaged("the end counts what isn't here");
    }
    lines.nothingMore();
    if (heads.earlier() == null) {
      throw new Unreadable("there is no earlier head in it");
    }
    findings.proven(
        "the log of %s with %d events is the beginning of the one with %d"
            .formatted(district, heads.earlier().size(), heads.head().size()));
    heads.fit(trusted.earlier(), findings);
  }
}
