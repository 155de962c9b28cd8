package cn.outturn.query.proof;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One thread for the verifications of all districts. It is woken when one is asked for, and looks
 * now and then for what another process has left behind.
 */
@Component
@OfEventTable
class VerificationRunner {

  private static final Logger log = LoggerFactory.getLogger(VerificationRunner.class);
  private static final int SECONDS = 10;

  private final VerificationWorker worker;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("verification").daemon().factory());

  VerificationRunner(VerificationWorker worker) {
    this.worker = worker;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.scheduleWithFixedDelay(this::work, 0, SECONDS, TimeUnit.SECONDS);
  }

  void wake() {
    thread.execute(this::work);
  }

  /** What fails here is the database's: the next look tries again. */
  private void work() {
    try {
      worker.drain();
    } catch (RuntimeException failure) {
      log.warn("Verification pauses: {}", failure.getClass().getSimpleName());
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
