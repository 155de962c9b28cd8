/** What a project promises and what was measured: indicators, targets, actual values. */
@NullMarked
package cn.outturn.indicator;

import org.jspecify.annotations.NullMarked;
