package cn.outturn.query.history;

import cn.outturn.caller.UserId;
import java.time.Instant;

/**
 * One event of a stream as it was stored.
 *
 * @param version its place in the stream, from 0
 * @param at when it was recorded
 * @param by the account that caused it
 */
public record Recorded<E>(long version, Instant at, UserId by, E event, Origin origin) {

  /** That says nothing more of its origin. */
  public Recorded(long version, Instant at, UserId by, E event) {
    this(version, at, by, event, Origin.UNTOLD);
  }

  /** The same event as one of a narrower vocabulary. */
  public <F> Recorded<F> as(Class<F> vocabulary) {
    return new Recorded<>(version, at, by, vocabulary.cast(event), origin);
  }
}
