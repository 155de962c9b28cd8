package cn.outturn.query.operations;

import cn.outturn.query.operations.RebuildJob.Kind;
import cn.outturn.query.projection.Progress;
import cn.outturn.query.projection.Projection;
import cn.outturn.query.projection.Rebuild;
import cn.outturn.query.projection.RebuildReport;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Rebuilds and comparisons in the background, one at a time; the last ones are remembered. */
@Component
class RebuildJobs {

  private static final int REMEMBERED = 20;

  private final Rebuild rebuild;
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final Map<Long, RunningJob> jobs =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RunningJob> eldest) {
          return size() > REMEMBERED;
        }
      };
  private long last;

  RebuildJobs(Rebuild rebuild) {
    this.rebuild = rebuild;
  }

  Optional<RebuildJob> rebuild(List<Projection<?>> projections) {
    return start(Kind.REBUILD, projections, rebuild::run);
  }

  Optional<RebuildJob> compare(List<Projection<?>> projections) {
    return start(Kind.COMPARISON, projections, rebuild::compare);
  }

  /** Nothing if another one is running. */
  private synchronized Optional<RebuildJob> start(
      Kind kind,
      List<Projection<?>> projections,
      BiFunction<List<Projection<?>>, Progress, RebuildReport> run) {
    if (jobs.values().stream().anyMatch(RunningJob::isRunning)) {
      return Optional.empty();
    }
    var job = new RunningJob(++last, kind, projections, run, executor);
    jobs.put(job.id(), job);
    return Optional.of(job.now());
  }

  synchronized Optional<RebuildJob> find(long id) {
    return Optional.ofNullable(jobs.get(id)).map(RunningJob::now);
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }
}
