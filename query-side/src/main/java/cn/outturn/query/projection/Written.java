package cn.outturn.query.projection;

/**
 * What a write did.
 *
 * @param rows that were given
 * @param changed that were not there as given, or were there and not given
 */
record Written(long rows, long changed) {

  static final Written NOTHING = new Written(0, 0);

  Written plus(Written other) {
    return new Written(rows + other.rows, changed + other.changed);
  }
}
