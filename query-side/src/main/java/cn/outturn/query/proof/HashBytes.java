package cn.outturn.query.proof;

import cn.outturn.proof.Edge;
import cn.outturn.proof.Hash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Hashes as the columns have them. */
final class HashBytes {

  private static final int LENGTH = 32;

  private HashBytes() {}

  static byte[] of(Edge edge) {
    var bytes = ByteBuffer.allocate(LENGTH * edge.peaks().size());
    edge.peaks().forEach(peak -> bytes.put(peak.bytes()));
    return bytes.array();
  }

  static Edge edge(long size, byte[] peaks) {
    List<Hash> hashes = new ArrayList<>();
    var bytes = ByteBuffer.wrap(peaks);
    while (bytes.hasRemaining()) {
      byte[] hash = new byte[LENGTH];
      bytes.get(hash);
      hashes.add(Hash.of(hash));
    }
    return new Edge(size, hashes);
  }
}
