package cn.outturn.assessment;

import cn.outturn.indicator.IndicatorId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one row.
 *
 * @param indicator none: budget execution
 * @param points the most it can give; none where neither form nor rule set says
 * @param score none where it can't be computed
 */
public record ItemScore(
    @Nullable IndicatorId indicator,
    @Nullable BigDecimal points,
    @Nullable BigDecimal score,
    Working working) {}
