package cn.outturn.query.comparison;

/** How an indicator of a year comes to its line. */
enum Joined {
  /** It begins one, and comes from no other indicator. */
  NEW,
  /** The same id as before. */
  SAME,
  /** Another id and name for the same measure, by its lineage. */
  RENAMED,
  /** A break: it begins a line, as a part of what was one indicator. */
  SPLIT,
  /** A break: it begins a line, since it measures something else than its origin. */
  REBASED
}
