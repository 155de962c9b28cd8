package cn.outturn.checks;

/** What is wrong in general. */
public enum Kind {
  ARITHMETIC,
  OPERATOR,
  TYPE,
  DATE,
  REFERENCE,
  STRUCTURE,
  SCOPE,
  MISSING,
  DUPLICATE,
  NOISE,
  PRIVACY
}
