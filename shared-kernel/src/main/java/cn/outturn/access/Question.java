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
  /** A project's events, what they changed, and its states between them. */
  HISTORY,
  /** Commands on a copy of a history; nothing is stored. */
  WHAT_IF,
  /** What a figure was made of. */
  WORKING,
  /** That no event was changed. */
  PROOF,
  /** What rebuilds of the read model have found in the district. */
  REBUILDS,
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
