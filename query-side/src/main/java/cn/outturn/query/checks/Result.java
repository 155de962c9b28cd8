package cn.outturn.query.checks;

/** What a check says. */
enum Result {
  /** 通过 */
  PASS,
  /** 不通过: with what contradicts itself. */
  FAIL,
  /** 数据不足: neither right nor wrong. */
  INSUFFICIENT
}
