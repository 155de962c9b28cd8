package cn.outturn.query.proof;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has heads signed, now and then. Every process looks; a log gets its next head when the last one
 * is old enough, whoever looks first.
 */
@Component
@OfEventTable
class HeadSchedule {

  private static final Logger log = LoggerFactory.getLogger(HeadSchedule.class);

  /** Looks in the time from one head to the next. */
  private static final int LOOKS = 4;

  private final HeadSigning signing;
  private final Duration every;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("proof-heads").daemon().factory());

  HeadSchedule(HeadSigning signing, @Value("${outturn.proof.heads-every:1h}") Duration every) {
    this.signing = signing;
    this.every = every;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    long pause = Math.max(1, every.dividedBy(LOOKS).toSeconds());
    thread.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.SECONDS);
  }

  /** What fails here is the database's: the next look tries again. */
  private void look() {
    try {
      signing.signAll(every);
    } catch (RuntimeException failure) {
      log.warn("Heads wait to be signed: {}", failure.getClass().getSimpleName());
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
