package cn.outturn.query.comparison;

import cn.outturn.indicator.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator of a year stands in the history of its project's indicators.
 *
 * @param origin the indicator it says it comes from
 * @param why it can't be joined with its origin
 */
record Link(String line, Joined joined, @Nullable IndicatorId origin, @Nullable String why) {}
