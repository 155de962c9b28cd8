package cn.outturn.query.rebuild;

import cn.outturn.caller.UserId;
import cn.outturn.query.projection.Blame;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Projections;
import cn.outturn.query.rebuild.RebuildJob.Part;
import cn.outturn.query.rebuild.RebuildJob.State;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rebuilds in the background, one at a time over all processes. How far one is stands in the
 * database: any process tells it, and any may swap or discard what waits for it.
 */
@Component
class RebuildJobs {

  private static final Logger log = LoggerFactory.getLogger(RebuildJobs.class);
  private static final int SECONDS = 15;

  private final RebuildTable jobs;
  private final OneAtATime oneAtATime;
  private final Leftovers leftovers;
  private final BesideTables tables;
  private final RebuildWork work;
  private final Swap swap;
  private final Projections projections;
  private final RebuildMetrics metrics;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rebuild").factory());
  private volatile @Nullable Long building;

  RebuildJobs(
      RebuildTable jobs,
      OneAtATime oneAtATime,
      Leftovers leftovers,
      BesideTables tables,
      RebuildWork work,
      Swap swap,
      Projections projections,
      RebuildMetrics metrics) {
    this.jobs = jobs;
    this.oneAtATime = oneAtATime;
    this.leftovers = leftovers;
    this.tables = tables;
    this.work = work;
    this.swap = swap;
    this.projections = projections;
    this.metrics = metrics;
  }

  /**
   * @throws Refused if another one is under way, or waits to be swapped or discarded
   */
  RebuildJob start(List<Projection<?>> wanted, UserId by) {
    OneAtATime.Turn turn = turn();
    try {
      leftovers.end(turn);
      long job =
          jobs.begin(wanted, by)
              .orElseThrow(
                  () ->
                      new Refused(Rule.REBUILD_UNDER_WAY, "one waits to be swapped or discarded"));
      work(turn, () -> build(job, wanted));
      return find(job);
    } catch (RuntimeException e) {
      turn.close();
      throw e;
    }
  }

  /**
   * @throws Refused if it doesn't wait to be swapped, or is of another release of the program
   */
  RebuildJob swap(long job, UserId by) {
    RebuildJob waiting = find(job);
    List<Projection<?>> built = sameHere(waiting);
    OneAtATime.Turn turn = turn();
    try {
      leftovers.end(turn);
      if (!jobs.swapping(job, by)) {
        throw new Refused(Rule.REBUILD_NOT_READY, "it is " + find(job).state());
      }
      work(turn, () -> swap(job, built));
      return find(job);
    } catch (RuntimeException e) {
      turn.close();
      throw e;
    }
  }

  /**
   * Whoever works on it notices at its next step, and clears away.
   *
   * @throws Refused if it has ended, or is being swapped
   */
  RebuildJob discard(long job, UserId by) {
    find(job);
    if (!jobs.discarded(job, by)) {
      throw new Refused(Rule.REBUILD_NOT_READY, "it is " + find(job).state());
    }
    ended(job, State.DISCARDED);
    leftovers.end();
    return find(job);
  }

  RebuildJob find(long job) {
    Optional<RebuildJob> found = jobs.find(job);
    return found.orElseThrow(() -> new Refused(Rule.REBUILD_UNKNOWN, Long.toString(job)));
  }

  /** As it is now: one whose process was killed is ended before it is told. */
  RebuildJob look(long job) {
    if (find(job).state().isAtWork()) {
      leftovers.end();
    }
    return find(job);
  }

  private OneAtATime.Turn turn() {
    return oneAtATime
        .take()
        .orElseThrow(() -> new Refused(Rule.REBUILD_UNDER_WAY, "it is at work"));
  }

  /** What was built by other revisions means something else: it can only be discarded. */
  private List<Projection<?>> sameHere(RebuildJob job) {
    List<Projection<?>> here =
        job.projections().stream()
            .<Projection<?>>flatMap(part -> projections.named(part.projection()).stream())
            .toList();
    List<Part> parts = RebuildTable.parts(here);
    if (!parts.equals(job.projections())) {
      throw new Refused(Rule.REBUILD_NOT_READY, "it was built as %s".formatted(job.projections()));
    }
    return here;
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
      RebuildFound found = Objects.requireNonNull(find(job).found());
      metrics.found(found.differences());
      ended(job, State.READY);
    } catch (RuntimeException failure) {
      if (jobs.failed(job, State.FAILED, Blame.kindOf(cause(failure)))) {
        log.error("Rebuild {} failed", job, cause(failure));
        ended(job, State.FAILED);
      }
      tables.clear();
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
    tables.clear();
  }

  private void ended(long job, State as) {
    metrics.ended(as);
    RebuildJob ended = find(job);
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
