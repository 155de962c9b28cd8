package cn.outturn.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone in which districts count their days. */
public final class China {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The last instant of a day, as exact as event stores keep time. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
  }

  private China() {}
}
