package cn.outturn.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream that the projections could not take in, from this event on.
 *
 * @param sequence the stream
 * @param event the stored name of the event
 * @param cause the failure, by class and in one line
 */
public record DeadLetter(
    String id,
    String sequence,
    long version,
    String event,
    Instant since,
    @Nullable Instant lastTried,
    String cause) {}
