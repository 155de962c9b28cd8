package cn.outturn.query.proof;

import cn.outturn.caller.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the district's events with its log.
 *
 * @param leaves of the log that were compared with their events
 * @param heads that were verified
 * @param damages that were found: 0 where nobody has touched anything
 * @param error why it failed
 */
record VerificationJob(
    UUID id,
    UserId askedBy,
    Instant asked,
    State state,
    @Nullable Instant started,
    @Nullable Instant finished,
    @Nullable Long leaves,
    @Nullable Long heads,
    @Nullable Long damages,
    @Nullable String error) {

  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }
}
