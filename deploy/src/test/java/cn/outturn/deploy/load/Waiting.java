package cn.outturn.deploy.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens in another process. */
public final class Waiting {

  private static final Duration BETWEEN = Duration.ofMillis(50);

  private Waiting() {}

  /**
   * Looks again and again until it sees what it waits for.
   *
   * @throws IllegalStateException if that doesn't happen in time
   */
  public static <T> T until(Duration atMost, String what, Supplier<T> look, Predicate<T> happened) {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      T seen = look.get();
      if (happened.test(seen)) {
        return seen;
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "not within %d s: %s; last seen: %s".formatted(atMost.toSeconds(), what, seen));
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }
}
