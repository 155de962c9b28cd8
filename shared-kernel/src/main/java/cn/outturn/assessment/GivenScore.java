package cn.outturn.assessment;

import cn.outturn.indicator.IndicatorId;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;

/** A score that an evaluator gives one indicator, with the reason. */
public record GivenScore(IndicatorId indicator, BigDecimal score, String reason) {

  public GivenScore {
    new Faults()
        .present("/indicator", indicator)
        .present("/score", score)
        .when(
            score != null && score.signum() < 0,
            "/score",
            Rule.SCORE_OUT_OF_RANGE,
            score + " is negative")
        .text("/reason", reason, 1000)
        .refuse();
  }
}
