package cn.outturn.deploy.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same work in several threads until the time is over, and counts it. */
final class Clients {

  /** One client's next piece of work. */
  interface Work {
    void once() throws Exception;
  }

  private Clients() {}

  /** Pieces of work in a second, of all clients together. */
  static double rate(List<? extends Work> clients, Duration time) throws Exception {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    List<Callable<Long>> loops = new ArrayList<>();
    for (Work client : clients) {
      loops.add(
          () -> {
            long done = 0;
            for (; System.nanoTime() < end; done++) {
              client.once();
            }
            return done;
          });
    }
    long done = all(loops).stream().mapToLong(Long::longValue).sum();
    return Measure.perSecond(done, System.nanoTime() - begin);
  }

  static <T> List<T> all(List<Callable<T>> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    }
  }
}
