package cn.outturn.deploy.load;

import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator asks of a server's projections. */
public final class Operations {

  private static final String PROJECTIONS = "/api/operations/projections";
  private static final String REBUILDS = "/api/operations/rebuilds/";
  private static final Set<String> AT_WORK = Set.of("BUILDING", "COMPARING", "SWAPPING");
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Api api;

  public Operations(Api api) {
    this.api = api;
  }

  /** The position of the last event. */
  public long head() {
    return json(api.get(PROJECTIONS)).get("head").asLong();
  }

  /** Of how many events the projections have not seen yet, where they are furthest behind. */
  public long behind() {
    return json(api.get(PROJECTIONS))
        .get("segments")
        .valueStream()
        .mapToLong(segment -> segment.get("behind").asLong())
        .max()
        .orElseThrow();
  }

  /** Returns when the projections have seen all events. */
  public void awaitCaughtUp() {
    Waiting.until(LONGEST, "all events are shown", this::behind, behind -> behind == 0);
  }

  /** Begins to build all projections beside the live ones. */
  public long begin() {
    return json(api.post(PROJECTIONS + "/rebuild")).get("id").asLong();
  }

  /** Has all projections built beside the live ones and compared; it waits to be ended then. */
  public JsonNode compare() {
    return ended(begin(), "READY");
  }

  /** Has the live projections show what was rebuilt. */
  public JsonNode swap(JsonNode ready) {
    return end(ready, "swap", "SWAPPED");
  }

  public JsonNode discard(JsonNode ready) {
    return end(ready, "discard", "DISCARDED");
  }

  /** A rebuild as it is now. */
  public JsonNode rebuild(long id) {
    return json(api.get(REBUILDS + id));
  }

  private JsonNode end(JsonNode ready, String how, String state) {
    long id = ready.get("id").asLong();
    json(api.post(REBUILDS + id + "/" + how));
    return ended(id, state);
  }

  private JsonNode ended(long id, String state) {
    JsonNode ended =
        Waiting.until(
            LONGEST,
            "at rest: rebuild " + id,
            () -> rebuild(id),
            now -> !AT_WORK.contains(now.get("state").asString()));
    if (!ended.get("state").asString().equals(state)) {
      throw new IllegalStateException(ended.toString());
    }
    return ended;
  }

  private static JsonNode json(Reply reply) {
    if (!reply.accepted()) {
      throw new IllegalStateException(reply.toString());
    }
    return JsonMapper.shared().readTree(reply.body());
  }
}
