package cn.outturn.assessment;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit's row on one indicator in the form 项目支出绩效自评表.
 *
 * @param actual 实际完成值, blank where nobody measured
 * @param ownScore the score the unit gives itself, blank where it leaves it to the rules
 * @param deviation 偏差原因分析及改进措施
 */
public record SelfRating(
    IndicatorId indicator,
    @Nullable Actual actual,
    @Nullable BigDecimal ownScore,
    @Nullable String deviation) {

  public SelfRating {
    new Faults()
        .present("/indicator", indicator)
        .optionalText("/deviation", deviation, 2000)
        .when(
            ownScore != null && ownScore.signum() < 0,
            "/ownScore",
            Rule.SCORE_OUT_OF_RANGE,
            ownScore + " is negative")
        .refuse();
  }
}
