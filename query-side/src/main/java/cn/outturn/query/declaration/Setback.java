package cn.outturn.query.declaration;

import cn.outturn.caller.UserId;
import cn.outturn.time.FiscalYear;
import java.time.Instant;

/** A year's declaration that was not let through: given back, or refused for good. */
record Setback(FiscalYear year, Outcome outcome, String reason, UserId by, Instant at) {

  enum Outcome {
    /** 退回: to be mended. */
    RETURNED,
    /** 否决 */
    REJECTED
  }
}
