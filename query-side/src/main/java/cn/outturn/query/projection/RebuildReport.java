package cn.outturn.query.projection;

import java.time.Duration;
import java.util.List;

/**
 * What a rebuild in place has done.
 *
 * @param streams read from the event store
 * @param rows that the events give
 * @param differing rows that were not shown as the events give them, or shown but not given; they
 *     were put right
 * @param vanished streams that were shown but are not in the event store
 * @param failed what could not be built, by stream; it stays as it was
 */
public record RebuildReport(
    List<String> projections,
    long streams,
    long events,
    long rows,
    long differing,
    long vanished,
    List<FailedStream> failed,
    Duration duration) {

  /** A stream that a projection or the database refused. */
  public record FailedStream(String stream, String cause) {}
}
