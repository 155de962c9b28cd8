package cn.outturn.district;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A date at which a district looks at its projects, and how much should be done by then.
 *
 * @param share planned progress in percent of the year
 * @param due until when units report
 */
public record Checkpoint(Quarter quarter, BigDecimal share, LocalDate due) {

  public Checkpoint {
    new Faults()
        .present("/quarter", quarter)
        .present("/share", share)
        .present("/due", due)
        .when(
            share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.valueOf(100)) > 0),
            "/share",
            Rule.PERCENT_OUT_OF_RANGE,
            share + " is not above 0 and at most 100")
        .refuse();
  }
}
