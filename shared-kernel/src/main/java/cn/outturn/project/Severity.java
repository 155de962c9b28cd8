package cn.outturn.project;

/** What a contradiction demands, gravest first. */
public enum Severity {
  /** H: blocks the submission, unless the finance bureau waives it. */
  HIGH,
  /** M: must be explained. */
  MEDIUM,
  /** L: a notice. */
  LOW
}
