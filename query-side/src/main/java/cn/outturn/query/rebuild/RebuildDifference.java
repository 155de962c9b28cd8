package cn.outturn.query.rebuild;

import cn.outturn.project.ProjectCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row or a stream that was not shown as its events say. Columns are called as in the database,
 * amounts are fen; values sealed for a person are named among the columns and left out of the rows.
 *
 * @param place among those of the projection, from 1
 * @param stream whose events they are: {@code district/project}, or the district's own
 * @param table absent for a stream
 * @param key the row's, without the district
 * @param columns that differ, where the row is on both sides
 * @param shown what the live table showed: these columns, or all but the key
 * @param rebuilt what the events give
 * @param shownVersion of the stream that the live tables showed; absent: none
 * @param rebuiltVersion that was compared with it
 * @param cause why a stream could not be built, by the kind of failure
 */
record RebuildDifference(
    String projection,
    long place,
    Kind kind,
    String stream,
    @Nullable ProjectCode project,
    @Nullable String table,
    @Nullable JsonNode key,
    List<String> columns,
    @Nullable JsonNode shown,
    @Nullable JsonNode rebuilt,
    @Nullable Long shownVersion,
    @Nullable Long rebuiltVersion,
    @Nullable String cause) {

  enum Kind {
    /** A row that is shown and that the events don't give. */
    ONLY_LIVE,
    /** A row that the events give and that is not shown. */
    ONLY_REBUILT,
    /** A row that is shown otherwise. */
    DIFFERING,
    /** A stream that is shown and that the event store doesn't have. */
    STREAM_UNKNOWN,
    /**
     * A stream that could not be built; what is shown of it was not compared and is not swapped.
     */
    STREAM_FAILED,
    /** A stream that is shown at an earlier version than it has, or at none. */
    STREAM_BEHIND
  }
}
