package cn.outturn.query.deviation;

import cn.outturn.district.UnitCode;
import cn.outturn.money.Rate;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Light;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer: one subject of a project at one checkpoint.
 *
 * @param subject an indicator's id, or {@code money}
 * @param light by the district's thresholds and calendar as they are now, on the value as it
 *     stands; where they don't say, that of the detection that stands; absent where neither is
 * @param worsened whether the light is worse than at the last recorded quarter before; absent where
 *     one of the two has none
 * @param previousLight at that quarter, by the same thresholds
 * @param planned what should have been reached, in the indicator's unit or in fen; absent where
 *     nobody can tell
 * @param percent of the plan
 * @param indicator absent for money
 * @param reading absent for money and where nobody measured
 * @param spending fen; absent for indicators
 * @param forecast absent where nothing can be projected: judgements, deadlines, no plan until now
 * @param detection the one that stands, with the light as it was lit
 * @param due until when an open order is to be carried out
 * @param overdue as of the day asked for
 * @param earlier those of values since corrected
 */
record DeviationLine(
    ProjectCode projectCode,
    String projectName,
    UnitCode unit,
    FiscalYear year,
    Quarter quarter,
    String subject,
    DeviationStatus status,
    @Nullable Light light,
    @Nullable Boolean worsened,
    @Nullable Light previousLight,
    @Nullable DeviationCause cause,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal percent,
    @Nullable Aim indicator,
    @Nullable Reading reading,
    @Nullable Spending spending,
    @Nullable Forecast forecast,
    @Nullable Detection detection,
    @Nullable LocalDate due,
    boolean overdue,
    List<Detection> earlier) {

  /** Spent until the quarter's end over the year's budget, as known by now; absent off money. */
  @JsonProperty(access = Access.READ_ONLY)
  @Nullable Rate spentOfBudget() {
    return spending == null ? null : Rate.of(spending.known().spent(), spending.known().budget());
  }
}
