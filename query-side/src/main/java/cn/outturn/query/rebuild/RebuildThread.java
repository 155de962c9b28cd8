package cn.outturn.query.rebuild;

import cn.outturn.query.projection.Blame;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.rebuild.RebuildJob.Part;
import cn.outturn.query.rebuild.RebuildJob.State;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on a rebuild in the background, and tells how each one ended. */
@Component
class RebuildThread {

  private static final Logger log = LoggerFactory.getLogger(RebuildThread.class);
  private static final int SECONDS = 15;

  private final RebuildTable jobs;
  private final RebuildList list;
  private final BesideTables tables;
  private final RebuildWork work;
  private final Swap swap;
  private final RebuildMetrics metrics;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rebuild").daemon().factory());
  private volatile @Nullable Long building;

  RebuildThread(
      RebuildTable jobs,
      RebuildList list,
      BesideTables tables,
      RebuildWork work,
      Swap swap,
      RebuildMetrics metrics) {
    this.jobs = jobs;
    this.list = list;
    this.tables = tables;
    this.work = work;
    this.swap = swap;
    this.metrics = metrics;
  }

  /** Gives the turn back when it is compared. */
  void build(OneAtATime.Turn turn, long job, List<Projection<?>> wanted) {
    work(turn, () -> build(job, wanted));
  }

  void swap(OneAtATime.Turn turn, long job, List<Projection<?>> built) {
    work(turn, () -> swap(job, built));
  }

  private void work(OneAtATime.Turn turn, Runnable task) {
    metrics.begun();
    thread.execute(
        () -> {
          try (turn) {
            task.run();
          } catch (RuntimeException gone) {
            // What can't even be written down is told by the next look for leftovers.
            log.error("A rebuild could not be ended", gone);
          } finally {
            metrics.rested();
          }
        });
  }

  private void build(long job, List<Projection<?>> wanted) {
    building = job;
    try {
      work.run(job, wanted);
      RebuildFound found = Objects.requireNonNull(told(job).found());
      metrics.found(found.differences());
      ended(job, State.READY);
    } catch (RuntimeException failure) {
      if (jobs.failed(job, State.FAILED, Blame.kindOf(cause(failure)))) {
        log.error("Rebuild {} failed", job, cause(failure));
        ended(job, State.FAILED);
      }
      tables.clear(job);
    } finally {
      building = null;
    }
  }

  private void swap(long job, List<Projection<?>> built) {
    try {
      swap.run(job, built);
    } catch (RuntimeException failure) {
      jobs.notSwapped(job, Blame.kindOf(cause(failure)));
      log.error("Rebuild {} could not be swapped; it still can", job, cause(failure));
      return;
    }
    ended(job, State.SWAPPED);
    tables.clear(job);
  }

  void ended(long job, State as) {
    metrics.ended(as);
    RebuildJob ended = told(job);
    log.info(
        "Rebuild {} of {} is {}: {} streams, {} events; found {}; changed {}",
        job,
        ended.projections().stream().map(Part::projection).toList(),
        as,
        ended.streams(),
        ended.events(),
        ended.found(),
        ended.changed());
  }

  private RebuildJob told(long job) {
    return list.find(job).orElseThrow();
  }

  /** A batch's failure comes wrapped. */
  private static Throwable cause(RuntimeException failure) {
    return failure.getCause() == null ? failure : failure.getCause();
  }

  /** What is built notices at its next batch; a swap may end. */
  @PreDestroy
  void stop() throws InterruptedException {
    Long job = building;
    if (job != null && jobs.failed(job, State.STOPPED, null)) {
      ended(job, State.STOPPED);
    }
    thread.shutdown();
    if (!thread.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
      log.warn("A rebuild is still at work; it is given up");
    }
  }
}
