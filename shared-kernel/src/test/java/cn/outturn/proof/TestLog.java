package cn.outturn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A district's log in memory, with the proofs that the service gives of one. */
public final class TestLog {

  public static final SigningKey KEY = SigningKey.ofPem("outturn", SigningKey.made());
  public static final Instant AT = Instant.parse("2021-03-31T16:00:00Z");

  private final String district;
  private final Map<String, Hash> trees = new HashMap<>();
  private final List<StoredEvent> events = new ArrayList<>();
  private final Map<String, Long> next = new HashMap<>();
  private Edge edge = Edge.EMPTY;

  public TestLog(String district) {
    this.district = district;
  }

  public static StoredEvent event(String stream, long sequence, String payload) {
    return new StoredEvent(
        stream,
        sequence,
        "e-" + stream + "-" + sequence,
        "2020-01-01T00:00:00.000000Z",
        "Project",
        "BudgetPlanned",
        "1",
        payload.getBytes(UTF_8),
        "{\"userId\":\"clerk-1\"}".getBytes(UTF_8));
  }

  public TestLog happened(String code, String... payloads) {
    for (String payload : payloads) {
      String stream = district + "/" + code;
      long sequence = next.merge(stream, 1L, Long::sum) - 1;
      events.add(event(stream, sequence, payload));
      Edge.Grown grown = edge.append(events.getLast().leaf());
      grown.completed().forEach(tree -> trees.put(key(tree.level(), tree.index()), tree.hash()));
      edge = grown.edge();
    }
    return this;
  }

  public List<StoredEvent> events() {
    return events;
  }

  public Hash kept(int level, long index) {
    Hash hash = trees.get(key(level, index));
    if (hash == null) {
      throw new IllegalStateException("not kept: " + key(level, index));
    }
    return hash;
  }

  private static String key(int level, long index) {
    return level + "/" + index;
  }

  public Note head() {
    return head(edge.size());
  }

  public Note head(long size) {
    Edge then = Edge.EMPTY;
    for (int i = 0; i < size; i++) {
      then = then.append(events.get(i).leaf()).edge();
    }
    return KEY.sign(Head.of(district, size, then.root(), AT).text());
  }

  /** The proof of one stream, as the service writes it. */
  public String stream(String code, long earlier) {
    String stream = district + "/" + code;
    var text = new StringBuilder(ProofLines.first(ProofLines.STREAM, stream));
    text.append(ProofLines.head(head())).append(earlier(earlier));
    long count = next.getOrDefault(stream, 0L);
    text.append(ProofLines.extent(KEY.sign(new Extent(stream, edge.size(), count).text())));
    for (int leaf = 0; leaf < events.size(); leaf++) {
      if (events.get(leaf).stream().equals(stream)) {
        text.append(
            ProofLines.event(events.get(leaf), Inclusion.of(leaf, edge.size(), this::kept)));
      }
    }
    return text.append(ProofLines.end(count)).toString();
  }

  public String leaves() {
    var text = new StringBuilder(ProofLines.first(ProofLines.LEAVES, district));
    text.append(ProofLines.head(head()));
    for (int leaf = 0; leaf < events.size(); leaf++) {
      text.append(ProofLines.leaf(leaf, events.get(leaf).leaf()));
    }
    return text.append(ProofLines.end(events.size())).toString();
  }

  public String heads(long earlier) {
    return ProofLines.first(ProofLines.HEADS, district)
        + ProofLines.head(head())
        + earlier(earlier)
        + ProofLines.end(0);
  }

  private String earlier(long size) {
    return size == 0
        ? ""
        : ProofLines.earlier(head(size), Consistency.of(size, edge.size(), this::kept));
  }
}
