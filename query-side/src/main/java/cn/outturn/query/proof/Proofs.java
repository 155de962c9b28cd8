package cn.outturn.query.proof;

import cn.outturn.access.Scope;
import cn.outturn.proof.CompleteTrees;
import cn.outturn.proof.Consistency;
import cn.outturn.proof.Edge;
import cn.outturn.proof.ExactBase64;
import cn.outturn.proof.Extent;
import cn.outturn.proof.Hash;
import cn.outturn.proof.HeadKeys;
import cn.outturn.proof.Inclusion;
import cn.outturn.proof.Note;
import cn.outturn.proof.ProofLines;
import cn.outturn.proof.StoredEvent;
import cn.outturn.query.question.Questions;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what somebody takes away to verify elsewhere, each under a head that was signed. */
@Component
@OfEventTable
class Proofs {

  /** Leaves in one read, so that who takes many of them slowly holds no connection. */
  private static final int PAGE = 5_000;

  private static final String EDGE =
      "select size, encode(peaks, 'hex') as peaks from proof.edge where district_id = :district";

  /** Of an event that somebody has forged into the log a second time, the first leaf counts. */
  private static final String OF_STREAM =
      """
      select sequence, min(leaf) as leaf from proof.leaf
      where district_id = :district and stream = :stream and leaf < :size
      group by sequence order by sequence
      """;

  private static final String LEAVES =
      """
      select leaf, encode(hash, 'hex') as hash from proof.leaf
      where district_id = :district and leaf >= :from and leaf < :to order by leaf
      """;

  private final Questions questions;
  private final Nodes nodes;
  private final RawEvents events;
  private final HeadKeys keys;

  Proofs(Questions questions, Nodes nodes, RawEvents events, HeadKeys keys) {
    this.questions = questions;
    this.nodes = nodes;
    this.events = events;
    this.keys = keys;
  }

  private record KeptEdge(long size, String peaks) {

    Edge edge() {
      return HashBytes.edge(size, HexFormat.of().parseHex(peaks));
    }
  }

  private record Place(long sequence, long leaf) {}

  private record NumberedHash(long leaf, Hash hash) {}

  Edge edge(Scope scope) {
    return questions
        .one(scope, KeptEdge.class, EDGE, Map.of())
        .map(KeptEdge::edge)
        .orElse(Edge.EMPTY);
  }

  /**
   * @throws Refused if there is no such event, or the head was signed before it
   */
  EventProof event(Scope scope, SignedHead head, String stream, long version) {
    StoredEvent event =
        events
            .find(scope.district(), stream, version)
            .map(RawEvents.Placed::event)
            .orElseThrow(() -> new Refused(Rule.EVENT_UNKNOWN, "version " + version));
    Long leaf = places(scope, head, stream).get(version);
    if (leaf == null) {
      throw new Refused(Rule.EVENT_AFTER_HEAD, "version " + version);
    }
    Inclusion inclusion = nodes.of(scope, trees -> Inclusion.of(leaf, head.size(), trees));
    return new EventProof(
        stream,
        version,
        leaf,
        ExactBase64.encode(event.content()),
        event.leaf(),
        inclusion.path(),
        head);
  }

  /**
   * Every event that a stream had when the head was signed.
   *
   * @param earlier a head that the log has to begin with; none: that isn't proven
   * @throws Refused if there is no such stream
   */
  String stream(Scope scope, SignedHead head, @Nullable SignedHead earlier, String stream) {
    Map<Long, Long> places = places(scope, head, stream);
    List<StoredEvent> stored = new ArrayList<>();
    events.ofStream(scope.district(), stream, placed -> stored.add(placed.event()));
    if (places.isEmpty() && stored.isEmpty()) {
      throw new Refused(Rule.PROJECT_UNKNOWN, stream);
    }
    List<StoredEvent> covered =
        stored.stream().filter(event -> places.containsKey(event.sequence())).toList();
    List<Inclusion> inclusions = nodes.of(scope, trees -> inclusions(covered, places, head, trees));
    var text = new StringBuilder(begin(scope, ProofLines.STREAM, stream, head, earlier));
    text.append(
        ProofLines.extent(
            keys.current().sign(new Extent(stream, head.size(), places.size()).text())));
    for (int i = 0; i < covered.size(); i++) {
      text.append(ProofLines.event(covered.get(i), inclusions.get(i)));
    }
    return text.append(ProofLines.end(places.size())).toString();
  }

  private static List<Inclusion> inclusions(
      List<StoredEvent> covered, Map<Long, Long> places, SignedHead head, CompleteTrees trees) {
    return covered.stream()
        .map(event -> Inclusion.of(places.getOrDefault(event.sequence(), 0L), head.size(), trees))
        .toList();
  }

  /** That the log of the earlier head is the beginning of the other's. */
  String growth(Scope scope, SignedHead head, SignedHead earlier) {
    return begin(scope, ProofLines.HEADS, scope.district().value(), head, earlier)
        + ProofLines.end(0);
  }

  /** The hashes of all leaves below the head: nothing of what they stand for. */
  void leaves(Scope scope, SignedHead head, Consumer<String> lines) {
    lines.accept(begin(scope, ProofLines.LEAVES, scope.district().value(), head, null));
    for (long from = 0; from < head.size(); from += PAGE) {
      long to = Math.min(from + PAGE, head.size());
      questions
          .list(scope, NumberedHash.class, LEAVES, Map.of("from", from, "to", to))
          .forEach(leaf -> lines.accept(ProofLines.leaf(leaf.leaf(), leaf.hash())));
    }
    lines.accept(ProofLines.end(head.size()));
  }

  private String begin(
      Scope scope, String kind, String of, SignedHead head, @Nullable SignedHead earlier) {
    String begin = ProofLines.first(kind, of) + ProofLines.head(Note.parse(head.note()));
    return earlier == null ? begin : begin + earlier(scope, head, earlier);
  }

  private String earlier(Scope scope, SignedHead head, SignedHead earlier) {
    if (earlier.size() > head.size()) {
      throw new Refused(
          "/earlier", Rule.PARAMETER_MALFORMED, "%d is later".formatted(earlier.size()));
    }
    return ProofLines.earlier(
        Note.parse(earlier.note()),
        nodes.of(scope, trees -> Consistency.of(earlier.size(), head.size(), trees)));
  }

  /** The leaf of each version. */
  private Map<Long, Long> places(Scope scope, SignedHead head, String stream) {
    Map<Long, Long> places = new HashMap<>();
    questions
        .list(scope, Place.class, OF_STREAM, Map.of("stream", stream, "size", head.size()))
        .forEach(place -> places.put(place.sequence(), place.leaf()));
    return places;
  }
}
