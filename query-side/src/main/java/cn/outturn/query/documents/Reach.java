package cn.outturn.query.documents;

/** Whose papers are held against each other. */
enum Reach {
  /** 本项目 */
  PROJECT("d.district_id = :district and d.project_code = :project"),
  /** 本区县 */
  DISTRICT("d.district_id = :district"),
  /** 本区县及向其开放的区县 */
  GRANTED(
      """
      (d.district_id = :district or d.district_id in (
        select g.district_id from read_model.document_grant g where g.to_district = :district))\
      """);

  private final String condition;

  Reach(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
