package cn.outturn.deploy.limit;

import cn.outturn.deploy.limit.LimitSettings.AtOnce;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One district's part of the process, from its first request until it has been idle for a while.
 */
final class DistrictPart {

  private static final long NEVER = Long.MIN_VALUE;

  private final Buckets buckets;
  private final Room commands;
  private final Room questions;
  private final AtomicLong said = new AtomicLong(NEVER);

  DistrictPart(Buckets buckets, AtOnce atOnce) {
    this.buckets = buckets;
    commands = atOnce.room(Kind.COMMAND);
    questions = atOnce.room(Kind.QUESTION);
  }

  Buckets buckets() {
    return buckets;
  }

  Room room(Kind kind) {
    return switch (kind) {
      case COMMAND -> commands;
      case QUESTION -> questions;
    };
  }

  /** Whether it is time to say again that this district is refused. */
  boolean sayNow(long nanos, Duration interval) {
    long last = said.get();
    return (last == NEVER || nanos - last >= interval.toNanos()) && said.compareAndSet(last, nanos);
  }
}
