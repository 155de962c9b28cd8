package cn.outturn.query.working;

/** What a figure is counted in. */
enum Unit {
  FEN,
  PERCENT,
  POINTS,
  COUNT,
  DAYS,
  YEAR,
  VERSION,
  /** The unit of measure of the indicator; of money: fen. */
  OF_SUBJECT,
  /** What the paper says beside it. */
  AS_STATED,
  /** A word: a light, a grade, a state. */
  WORD
}
