package cn.outturn.query.projection;

import cn.outturn.query.history.Histories;
import cn.outturn.query.projection.RebuildReport.FailedStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds up what the workers of a sweep have done. */
final class Tally {

  private static final Logger log = LoggerFactory.getLogger(Tally.class);

  private final List<Projection<?>> projections;
  private final Progress progress;
  private final Instant start = Instant.now();
  private final LongAdder rows = new LongAdder();
  private final LongAdder differing = new LongAdder();
  private final Queue<FailedStream> failed = new ConcurrentLinkedQueue<>();

  Tally(List<Projection<?>> projections, Progress progress) {
    this.projections = projections;
    this.progress = progress;
  }

  void read(Histories.Known known) {
    progress.add(
        known.whole().size() + known.broken().size(),
        known.whole().stream().mapToLong(history -> history.events().size()).sum());
    failed(known.broken());
  }

  void wrote(Written written) {
    rows.add(written.rows());
    differing.add(written.changed());
  }

  void failed(Map<String, RuntimeException> failures) {
    failures.forEach(
        (stream, failure) -> {
          String cause = Blame.inOneLine(failure);
          log.error("{} could not be built: {}", stream, cause);
          failed.add(new FailedStream(stream, cause));
        });
  }

  RebuildReport report(long vanished) {
    return new RebuildReport(
        projections.stream().map(Projection::name).toList(),
        progress.streams(),
        progress.events(),
        rows.sum(),
        differing.sum(),
        vanished,
        List.copyOf(failed),
        Duration.between(start, Instant.now()));
  }
}
