package cn.outturn.rules;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * When a year is looked at and how far it should be by then, where the district has set no calendar
 * of its own for it (财预〔2019〕136号 leaves the dates to the districts).
 *
 * @param shares planned progress at the end of a quarter, in percent of the year; a quarter that is
 *     left out is not looked at
 * @param dueDays days after a quarter's end until which units report
 */
public record MonitoringCalendar(Map<Quarter, BigDecimal> shares, Integer dueDays) {

  private static final BigDecimal YEAR = BigDecimal.valueOf(100);

  public MonitoringCalendar {
    var faults = new Faults().present("/shares", shares).present("/dueDays", dueDays);
    faults.refuse();
    shares = Map.copyOf(shares);
    faults
        .when(shares.isEmpty(), "/shares", Rule.FIELD_REQUIRED, "at least one quarter")
        .when(
            dueDays < 0 || dueDays > 366,
            "/dueDays",
            Rule.RULE_SET_INCONSISTENT,
            dueDays + " is not 0 to 366 days");
    BigDecimal before = BigDecimal.ZERO;
    for (Quarter quarter : new EnumMap<Quarter, BigDecimal>(shares).keySet()) {
      BigDecimal share = Objects.requireNonNull(shares.get(quarter));
      String place = "/shares/" + quarter;
      faults
          .when(
              share.signum() <= 0 || share.compareTo(YEAR) > 0,
              place,
              Rule.PERCENT_OUT_OF_RANGE,
              share + " is not above 0 and at most 100")
          .when(
              share.compareTo(before) < 0,
              place,
              Rule.RULE_SET_INCONSISTENT,
              "%s is less than the %s of the quarter before".formatted(share, before));
      before = share;
    }
    faults.refuse();
  }
}
