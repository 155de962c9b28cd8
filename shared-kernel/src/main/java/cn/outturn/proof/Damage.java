package cn.outturn.proof;

/** How a store of events can differ from the log of what was stored. */
public enum Damage {
  /** The event is in its place and says something else than before. */
  CHANGED,
  /** The event is gone. */
  MISSING,
  /** An event that was never appended stands among those that were. */
  INSERTED,
  /** The event is in the place of another one, or under another number. */
  MOVED,
  /** The last events are gone, from this one on. */
  TRUNCATED,
  /** The event is as it was, and the log's note of it is not. */
  LEAF_DAMAGED,
  /** A hash of the log is not that of what stands below it. */
  TREE_DAMAGED,
  /** No known key has signed the head. */
  HEAD_UNSIGNED,
  /** The log doesn't give the root that was signed. */
  HEAD_CONTRADICTED
}
