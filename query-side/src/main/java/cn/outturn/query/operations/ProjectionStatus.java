package cn.outturn.query.operations;

import cn.outturn.query.projection.Positions.Segment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the projections are.
 *
 * @param head the position of the last event that can be read
 * @param segments the parts of the work, by stream; all projections move together
 */
record ProjectionStatus(
    long head, List<SegmentStatus> segments, List<BuiltProjection> projections) {

  /**
   * A segment.
   *
   * @param behind events of all streams between its position and the head
   */
  record SegmentStatus(
      int id,
      long position,
      long behind,
      boolean here,
      @Nullable Boolean caughtUp,
      @Nullable String error) {

    static SegmentStatus of(Segment segment, long head) {
      return new SegmentStatus(
          segment.id(),
          segment.position(),
          Math.max(0, head - segment.position()),
          segment.here(),
          segment.caughtUp(),
          segment.error());
    }
  }

  /**
   * A projection.
   *
   * @param builtRevision the revision its rows were last built by as a whole; if it differs, the
   *     last build was not complete
   */
  record BuiltProjection(
      String name, int revision, @Nullable Integer builtRevision, @Nullable Instant builtAt) {}
}
