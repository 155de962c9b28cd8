package cn.outturn.access;

/** Everything that can be asked for and is not a command: answers, jobs, operations. */
public enum Question {
  REGISTER,
  DECLARATION,
  CONTACTS,
  EXECUTION,
  DEVIATION,
  COMPARISON,
  ASSESSMENTS,
  SCORES,
  /** A district's year scored again, in the background. */
  SCORING,
  FINDINGS,
  CHECKS,
  DOCUMENTS,
  DISTRICT,
  RULE_SETS,
  /** What the service is made of: words, refusals, this table. */
  CATALOGUE,
  /** A suspended district, whole, to take away or to bring back. */
  EXPORT,
  IMPORT,
  /** Districts by code, name and state. */
  DISTRICTS,
  ERASURE,
  /** How far projections are; rebuilding, comparing. */
  PROJECTIONS,
  DEAD_LETTERS
}
