package cn.outturn.deploy.load;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator asks of a server's projections. */
public final class Operations {

  private static final String PROJECTIONS = "/api/operations/projections";
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

  /** Has all projections built from all events, and waits for the report. */
  public JsonNode rebuild() {
    return report(api.post(PROJECTIONS + "/rebuild"));
  }

  /** Has all projections compared with all events, and waits for the report. */
  public JsonNode compare() {
    return report(api.post(PROJECTIONS + "/compare"));
  }

  private JsonNode report(Reply started) {
    String job = "/api/operations/rebuilds/" + json(started).get("id").asLong();
    JsonNode ended =
        Waiting.until(
            LONGEST,
            "done: " + job,
            () -> json(api.get(job)),
            now -> !now.get("state").asString().equals("RUNNING"));
    if (!ended.get("state").asString().equals("DONE")) {
      throw new IllegalStateException(ended.toString());
    }
    return ended.get("report");
  }

  private static JsonNode json(Reply reply) {
    if (!reply.accepted()) {
      throw new IllegalStateException(reply.toString());
    }
    return JsonMapper.shared().readTree(reply.body());
  }
}
