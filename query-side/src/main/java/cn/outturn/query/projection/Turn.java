package cn.outturn.query.projection;

/** Which version of a stream may be written over the one that is shown; never an older one. */
public enum Turn {
  /** Only a later one: news that are delivered twice cost nothing. */
  ADVANCE("<"),
  /** The same one too: a rebuild writes what ought to be there already. */
  REPEAT("<=");

  private final String comparison;

  Turn(String comparison) {
    this.comparison = comparison;
  }

  String comparison() {
    return comparison;
  }
}
