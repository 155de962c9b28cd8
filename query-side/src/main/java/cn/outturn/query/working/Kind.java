package cn.outturn.query.working;

/** In which way a figure is known. */
enum Kind {
  /** It says which line this is: a year, a version. */
  LINE,
  /** The question gave it. */
  GIVEN,
  /** A paper or a booking states it. */
  STATED,
  /** It adds up or counts what has been recorded. */
  SUM,
  /** A formula makes it of other figures. */
  COMPUTED,
  /** A rule set or a check has it. */
  RULE
}
