package cn.outturn.query.operations;

import cn.outturn.query.projection.RebuildReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild or a comparison, as far as it is.
 *
 * @param streams read so far
 * @param events read so far
 * @param report once it is done
 * @param error why it stopped
 */
record RebuildJob(
    long id,
    Kind kind,
    List<String> projections,
    State state,
    Instant startedAt,
    long streams,
    long events,
    @Nullable RebuildReport report,
    @Nullable String error) {

  enum Kind {
    REBUILD,
    COMPARISON
  }

  enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
