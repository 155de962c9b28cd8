/** The fiscal calendar: years, quarters, periods and horizons. */
@NullMarked
package cn.outturn.time;

import org.jspecify.annotations.NullMarked;
