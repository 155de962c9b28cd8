package cn.outturn.query.rebuild;

import cn.outturn.caller.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as its operator sees it: how far it is, and how much differs.
 *
 * @param projections with the revision that builds them
 * @param askedBy the operator's account
 * @param streams of the store, read so far
 * @param events read so far
 * @param comparedAt when the report was complete
 * @param endedAt when it was swapped, discarded, or stopped otherwise
 * @param found in all districts; absent until it was compared
 * @param changed rows that the swap has changed
 * @param error why it failed or could not be swapped, by the kind of failure; the log has more
 */
record RebuildJob(
    long id,
    List<Part> projections,
    State state,
    UserId askedBy,
    Instant startedAt,
    @Nullable Instant comparedAt,
    @Nullable Instant endedAt,
    @Nullable UserId endedBy,
    long streams,
    long events,
    @Nullable RebuildFound found,
    @Nullable Long changed,
    @Nullable String error) {

  /** A projection as it is built. */
  record Part(String projection, int revision) {}

  enum State {
    BUILDING,
    COMPARING,
    /** Waits to be swapped or discarded. */
    READY,
    SWAPPING,
    SWAPPED,
    DISCARDED,
    FAILED,
    /** Its process ended before it did. */
    STOPPED;

    boolean isAtWork() {
      return switch (this) {
        case BUILDING, COMPARING, SWAPPING -> true;
        case READY, SWAPPED, DISCARDED, FAILED, STOPPED -> false;
      };
    }
  }
}
