package cn.outturn.query.operations;

import cn.outturn.query.operations.RebuildJob.Kind;
import cn.outturn.query.operations.RebuildJob.State;
import cn.outturn.query.projection.Progress;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.RebuildReport;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A job and the work behind it. */
final class RunningJob {

  private final long id;
  private final Kind kind;
  private final List<String> projections;
  private final Instant startedAt = Instant.now();
  private final Progress progress = new Progress();
  private final CompletableFuture<RebuildReport> work;

  RunningJob(
      long id,
      Kind kind,
      List<Projection<?>> projections,
      BiFunction<List<Projection<?>>, Progress, RebuildReport> run,
      Executor executor) {
    this.id = id;
    this.kind = kind;
    this.projections = projections.stream().map(Projection::name).toList();
    work = CompletableFuture.supplyAsync(() -> run.apply(projections, progress), executor);
  }

  long id() {
    return id;
  }

  boolean isRunning() {
    return !work.isDone();
  }

  RebuildJob now() {
    State state = state();
    return new RebuildJob(
        id,
        kind,
        projections,
        state,
        startedAt,
        progress.streams(),
        progress.events(),
        state == State.DONE ? work.resultNow() : null,
        state == State.FAILED ? error() : null);
  }

  private State state() {
    return switch (work.state()) {
      case RUNNING -> State.RUNNING;
      case SUCCESS -> State.DONE;
      case FAILED, CANCELLED -> State.FAILED;
    };
  }

  private @Nullable String error() {
    return work.exceptionNow().getMessage();
  }
}
