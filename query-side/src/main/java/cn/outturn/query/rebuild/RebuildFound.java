package cn.outturn.query.rebuild;

/**
 * How much was compared, and what was found.
 *
 * @param streams compared, once for each projection that reads them
 * @param rows that the events give
 * @param onlyLive rows that are shown and that the events don't give
 * @param onlyRebuilt rows that the events give and that are not shown
 * @param differing rows that are shown otherwise
 * @param streamsUnknown streams that are shown and that the event store doesn't have
 * @param streamsFailed streams that could not be built; what is shown of them was not compared
 * @param streamsBehind streams that are shown at an earlier version than they have
 * @param streamsMoved streams that had news during the last look, and so were not compared
 * @param kept of rows and streams found, how many are told one by one
 */
record RebuildFound(
    long streams,
    long rows,
    long onlyLive,
    long onlyRebuilt,
    long differing,
    long streamsUnknown,
    long streamsFailed,
    long streamsBehind,
    long streamsMoved,
    long kept) {

  /** Its columns, added up. */
  static final String SUM =
      """
      coalesce(sum(streams), 0)::bigint AS streams, coalesce(sum(rows), 0)::bigint AS rows,
      coalesce(sum(only_live), 0)::bigint AS only_live,
      coalesce(sum(only_rebuilt), 0)::bigint AS only_rebuilt,
      coalesce(sum(differing), 0)::bigint AS differing,
      coalesce(sum(streams_unknown), 0)::bigint AS streams_unknown,
      coalesce(sum(streams_failed), 0)::bigint AS streams_failed,
      coalesce(sum(streams_behind), 0)::bigint AS streams_behind,
      coalesce(sum(streams_moved), 0)::bigint AS streams_moved,
      coalesce(sum(kept), 0)::bigint AS kept
      """;

  /** Rows and streams that are not shown as their events say. */
  long differences() {
    return onlyLive + onlyRebuilt + differing + streamsUnknown + streamsFailed + streamsBehind;
  }
}
