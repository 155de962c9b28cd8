package cn.outturn.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the projections have come, in this process and in others that share the work. */
@Component
public final class Positions {

  private final Tokens tokens;
  private final Configuration axon;

  Positions(Tokens tokens, Configuration axon) {
    this.tokens = tokens;
    this.axon = axon;
  }

  /**
   * One of the parts the work is divided into, by stream.
   *
   * @param position of the last event taken in; 0 where there is none yet
   * @param here whether this process works on it
   * @param caughtUp whether nothing was left to do; known only where this process works on it
   * @param error why it stands still
   */
  public record Segment(
      int id, long position, boolean here, @Nullable Boolean caughtUp, @Nullable String error) {

    private static Segment here(int id, EventTrackerStatus status) {
      return new Segment(
          id,
          Tokens.position(status.getTrackingToken()),
          true,
          status.isCaughtUp(),
          status.isErrorState() ? Blame.inOneLine(status.getError()) : null);
    }
  }

  public List<Segment> segments() {
    var here = tokens.here();
    List<Segment> all = new ArrayList<>();
    here.forEach((id, status) -> all.add(Segment.here(id, status)));
    tokens
        .stored()
        .forEach(
            (id, token) -> {
              if (!here.containsKey(id)) {
                all.add(new Segment(id, Tokens.position(token), false, null, null));
              }
            });
    return all;
  }

  /** The position of the last event that can be read. */
  public long head() {
    return Tokens.position(axon.eventStore().createHeadToken());
  }
}
