package cn.outturn.query.projection;

/** Where rows lie. */
public enum Place {
  /** Tables that are asked. */
  LIVE("read_model"),
  /** Tables of a rebuild, which nobody asks; they last as long as it does. */
  BESIDE("beside");

  private final String schema;

  Place(String schema) {
    this.schema = schema;
  }

  String schema() {
    return schema;
  }
}
