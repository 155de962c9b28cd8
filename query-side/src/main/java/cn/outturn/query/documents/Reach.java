package cn.outturn.query.documents;

/** Whose papers are held against each other. */
enum Reach {
  /** 本项目 */
  PROJECT("d.project_code = :project"),
  /** 本区县 */
  DISTRICT("true"),
  /** 本区县及向其开放的区县 */
  GRANTED("true");

  private final String condition;

  Reach(String condition) {
    this.condition = condition;
  }

  /** On one's own papers. */
  String condition() {
    return condition;
  }
}
