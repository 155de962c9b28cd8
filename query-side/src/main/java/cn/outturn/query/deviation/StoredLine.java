package cn.outturn.query.deviation;

import cn.outturn.district.UnitCode;
import cn.outturn.indicator.Polarity;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Light;
import cn.outturn.rules.Pace;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line as SQL tells it: as it is kept, and with the light it has now. */
record StoredLine(
    ProjectCode projectCode,
    String projectName,
    UnitCode unit,
    FiscalYear year,
    Quarter quarter,
    String subject,
    DeviationStatus status,
    @Nullable Light light,
    @Nullable DeviationCause cause,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal percent,
    @Nullable Polarity polarity,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable Boolean byCalendar,
    @Nullable BigDecimal actual,
    @Nullable PreviousPace previous,
    @Nullable LocalDate due,
    @Nullable Aim indicator,
    @Nullable Reading reading,
    @Nullable Spending spending,
    @Nullable Detection detection,
    List<Detection> earlier) {

  /** None where there is nothing to compare. */
  @Nullable Pace pace() {
    return polarity == null || byCalendar == null || actual == null
        ? null
        : new Pace(polarity, low, high, byCalendar, actual);
  }
}
