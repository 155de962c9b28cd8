package cn.outturn.project;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.refusal.Faults;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's state at a checkpoint.
 *
 * @param forecast what is expected at year end
 * @param likelihood whether the year's target will be reached
 * @param evidence where the value can be seen
 */
public record Measurement(
    IndicatorId indicator,
    Actual actual,
    @Nullable Actual forecast,
    @Nullable Likelihood likelihood,
    @Nullable String evidence) {

  public Measurement {
    new Faults()
        .present("/indicator", indicator)
        .present("/actual", actual)
        .optionalText("/evidence", evidence, 500)
        .refuse();
  }

  /** 完成可能性 */
  public enum Likelihood {
    /** 确定能 */
    CERTAIN,
    /** 有可能 */
    POSSIBLE,
    /** 完全不可能 */
    IMPOSSIBLE
  }
}
