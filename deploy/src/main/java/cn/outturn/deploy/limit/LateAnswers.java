package cn.outturn.deploy.limit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Refuses after a while. Who doesn't wait when told to would otherwise ask again at once, and being
 * refused thousands of times a second costs the processors that others need. No thread waits: the
 * connection does. One small pool for all districts.
 */
final class LateAnswers implements AutoCloseable {

  /** More at a time are answered at once: connections are not free either. */
  private static final int MOST = 500;

  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("late").factory());

  private final Semaphore waiting = new Semaphore(MOST);
  private final Duration delay;

  LateAnswers(Duration delay) {
    this.delay = delay;
  }

  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      BiConsumer<HttpServletRequest, HttpServletResponse> answer) {
    if (delay.isZero() || !request.isAsyncSupported() || !waiting.tryAcquire()) {
      answer.accept(request, response);
      return;
    }
    AsyncContext open = request.startAsync(request, response);
    var _ =
        later.schedule(
            () -> {
              try {
                answer.accept(request, response);
              } finally {
                waiting.release();
                open.complete();
              }
            },
            delay.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    later.shutdownNow();
  }
}
