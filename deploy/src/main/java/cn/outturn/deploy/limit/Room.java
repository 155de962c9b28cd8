package cn.outturn.deploy.limit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where requests of one district are served: so many at once. A page asks a dozen questions in one
 * moment, so some more may wait for a while; who waits holds a thread, so not more than some.
 */
final class Room {

  private final Semaphore inside;
  private final Semaphore before;
  private final Duration wait;

  Room(int atOnce, int waiting, Duration wait) {
    inside = new Semaphore(atOnce, true);
    before = new Semaphore(waiting);
    this.wait = wait;
  }

  /** Whether there is a place, now or soon; who got in {@link #leave leaves}. */
  boolean enter() {
    if (inside.tryAcquire()) {
      return true;
    }
    if (!before.tryAcquire()) {
      return false;
    }
    try {
      return inside.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      before.release();
    }
  }

  void leave() {
    inside.release();
  }
}
