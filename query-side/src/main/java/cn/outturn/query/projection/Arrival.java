package cn.outturn.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.springframework.stereotype.Component;

/** Waits for the projections to take in a position, so that who has written reads it. */
@Component
public final class Arrival {

  /** Until the next look at the memory of this process, which costs nothing. */
  private static final Duration NEAR = Duration.ofMillis(2);

  /** Until the next look at the stored tokens, for segments that other processes work on. */
  private static final Duration FAR = Duration.ofMillis(20);

  private final Tokens tokens;

  Arrival(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether all segments have taken in this position before the time is over. */
  public boolean await(long position, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      Map<Integer, EventTrackerStatus> here = tokens.here();
      boolean arrivedHere =
          here.values().stream().allMatch(s -> Tokens.covers(s.getTrackingToken(), position));
      if (arrivedHere && (isAll(here) || arrivedElsewhere(position, here))) {
        return true;
      }
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos((arrivedHere ? FAR : NEAR).toNanos());
    }
  }

  /** Each segment is a half, a quarter … of all streams. */
  private static boolean isAll(Map<Integer, EventTrackerStatus> segments) {
    return segments.values().stream()
            .map(EventTrackerStatus::getSegment)
            .mapToDouble(Arrival::share)
            .sum()
        == 1;
  }

  private static double share(Segment segment) {
    return 1.0 / (segment.getMask() + 1L);
  }

  private boolean arrivedElsewhere(long position, Map<Integer, EventTrackerStatus> here) {
    var stored = tokens.stored();
    return !stored.isEmpty()
        && stored.entrySet().stream()
            .filter(segment -> !here.containsKey(segment.getKey()))
            .allMatch(segment -> Tokens.covers(segment.getValue(), position));
  }
}
