package cn.outturn.query.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream that calls when there is more. Axon's own store can't: a processor then looks twice a
 * second, and whoever has written waits as long to read it. Here a thread waits at the end of the
 * same store, where all waiting readers share what one of them has fetched.
 */
final class PromptStream implements BlockingStream<TrackedEventMessage<?>> {

  private static final Logger log = LoggerFactory.getLogger(PromptStream.class);

  /** In ms, how soon the store is asked again where it has told nothing. */
  private static final int LOOK = 100;

  /** After a failure of the store. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final BlockingStream<TrackedEventMessage<?>> stream;
  private final StreamableMessageSource<TrackedEventMessage<?>> store;
  private volatile boolean closed;

  PromptStream(
      BlockingStream<TrackedEventMessage<?>> stream,
      StreamableMessageSource<TrackedEventMessage<?>> store) {
    this.stream = stream;
    this.store = store;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    if (!stream.setOnAvailableCallback(callback)) {
      Thread.ofVirtual().name("outturn-new-events").start(() -> watch(callback));
    }
    return true;
  }

  /** Never interrupted: that would tear its connection to the database. */
  private void watch(Runnable callback) {
    while (!closed) {
      try {
        follow(callback);
      } catch (RuntimeException e) {
        if (!closed) {
          log.warn("Not told of new events for a moment", e);
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void follow(Runnable callback) throws InterruptedException {
    try (BlockingStream<TrackedEventMessage<?>> end = store.openStream(store.createHeadToken())) {
      callback.run();
      while (!closed) {
        if (end.hasNextAvailable(LOOK, TimeUnit.MILLISECONDS)) {
          callback.run();
          while (end.hasNextAvailable()) {
            end.nextAvailable();
          }
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    stream.close();
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return stream.peek();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    return stream.hasNextAvailable(timeout, unit);
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    return stream.nextAvailable();
  }

  @Override
  public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
    stream.skipMessagesWithPayloadTypeOf(ignored);
  }
}
