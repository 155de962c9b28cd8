package cn.outturn.query.deviation;

import cn.outturn.district.DistrictId;
import cn.outturn.district.UnitCode;
import cn.outturn.indicator.Polarity;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Light;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject of one project at one checkpoint.
 *
 * @param subject an indicator's id, or {@code money}
 * @param place its line: money first, then the sheet's order
 * @param unit that carries the project out
 * @param light of the detection that stands, as it was lit; none where none does
 * @param cause 偏差原因分类 of the detection that stands, once it is explained
 * @param planned what should have been reached, in the indicator's unit or in fen: as detected, or
 *     by the indicator itself; none where only the district's calendar could tell
 * @param percent of the plan, two places; none where planned is
 * @param polarity of what is compared; none where nothing is, as are the next four
 * @param low the end of the plan that is enough, of the whole year where it is by calendar
 * @param high the end that is not too much, likewise
 * @param byCalendar the district's share of both ends is planned
 * @param previous what was compared the last time before, none at the first
 * @param due until when an open order is to be carried out
 * @param indicator none for money
 * @param reading none for money and where nobody measured
 * @param spending none for indicators
 * @param detection the one that stands
 * @param earlier those of values since corrected
 */
record DeviationRow(
    DistrictId districtId,
    ProjectCode projectCode,
    FiscalYear year,
    Quarter quarter,
    String subject,
    int place,
    String projectName,
    UnitCode unit,
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
    List<Detection> earlier) {}
