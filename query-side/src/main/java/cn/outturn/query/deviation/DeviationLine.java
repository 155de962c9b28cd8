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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer: one subject of a project at one checkpoint.
 *
 * @param subject an indicator's id, or {@code money}
 * @param light of the detection that stands; absent where none does, which isn't green
 * @param planned what should have been reached, in the indicator's unit or in fen; absent where
 *     only the district's calendar could tell
 * @param percent of the plan
 * @param indicator absent for money
 * @param reading absent for money and where nobody measured
 * @param spending fen; absent for indicators
 * @param detection the one that stands
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
    @Nullable DeviationCause cause,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal percent,
    @Nullable Aim indicator,
    @Nullable Reading reading,
    @Nullable Spending spending,
    @Nullable Detection detection,
    List<Detection> earlier) {

  /** Spent until the quarter's end over the year's budget, as known by now; absent off money. */
  @JsonProperty(access = Access.READ_ONLY)
  @Nullable Rate spentOfBudget() {
    return spending == null ? null : Rate.of(spending.known().spent(), spending.known().budget());
  }
}
