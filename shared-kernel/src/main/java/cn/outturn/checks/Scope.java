package cn.outturn.checks;

/** What a check is asked about, and when. */
public enum Scope {
  /** The project as a whole, from its first submission on. */
  PROJECT,
  /** One year's declaration, from its submission on. */
  DECLARATION,
  /** One year's self-assessment, from its submission on. */
  ASSESSMENT
}
