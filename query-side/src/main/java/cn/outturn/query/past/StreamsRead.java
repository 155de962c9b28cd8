package cn.outturn.query.past;

import cn.outturn.access.Scope;
import cn.outturn.query.history.History;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Streams as they are in the store, read once for all moments of one request that share this. */
final class StreamsRead {

  private final Map<String, Optional<History<Object>>> streams = new HashMap<>();
  private final Map<Scope, Set<String>> all = new HashMap<>();

  StreamsRead() {}

  /** Another's, but for one stream. */
  StreamsRead(StreamsRead other, String stream, UnaryOperator<History<Object>> change) {
    streams.putAll(other.streams);
    all.putAll(other.all);
    streams.computeIfPresent(stream, (_, history) -> history.map(change));
  }

  /** By id; empty where there is no such stream. */
  Map<String, Optional<History<Object>>> streams() {
    return streams;
  }

  Set<String> all(Scope scope, Reachable reachable) {
    return all.computeIfAbsent(scope, reachable::all);
  }
}
