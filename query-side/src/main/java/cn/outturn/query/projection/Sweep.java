package cn.outturn.query.projection;

import cn.outturn.query.history.StoredStream;
import cn.outturn.query.history.StreamSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes all streams of the store by in batches: one thread reads, two decode and write. Never more
 * than a few batches are held, however large the store is.
 */
final class Sweep implements AutoCloseable {

  private static final int STREAMS = 500;
  private static final int EVENTS = 5_000;
  private static final int WORKERS = 2;

  private final Consumer<List<StoredStream>> work;
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
  private final Semaphore room = new Semaphore(WORKERS + 1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private List<StoredStream> batch = new ArrayList<>();
  private long events;

  private Sweep(Consumer<List<StoredStream>> work) {
    this.work = work;
  }

  /**
   * @throws IllegalStateException if some batch failed; no further ones are begun then
   */
  static void over(StreamSource source, Consumer<List<StoredStream>> work) {
    try (var sweep = new Sweep(work)) {
      source.each(sweep::add);
      sweep.pass();
    }
  }

  private void add(StoredStream stream) {
    batch.add(stream);
    events += stream.size();
    if (batch.size() == STREAMS || events >= EVENTS) {
      pass();
    }
  }

  private void pass() {
    if (batch.isEmpty()) {
      return;
    }
    List<StoredStream> full = batch;
    batch = new ArrayList<>();
    events = 0;
    room.acquireUninterruptibly();
    verify();
    workers.execute(
        () -> {
          try {
            work.accept(full);
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  private void verify() {
    Throwable cause = failure.get();
    if (cause != null) {
      throw new IllegalStateException("A batch of streams failed", cause);
    }
  }

  @Override
  public void close() {
    workers.close();
    verify();
  }
}
