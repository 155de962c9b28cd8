package cn.outturn.access;

/** How far somebody's right to do something reaches; each one further than the one before. */
public enum Reach {
  /** The caller's own unit and the units below it. */
  UNIT,
  /** The caller's district. */
  DISTRICT,
  /** The life of every district, and the data of none. */
  PLATFORM
}
