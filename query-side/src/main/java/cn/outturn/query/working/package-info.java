/** Where a figure of any answer comes from: its formula, its rules, and the events that made it. */
@NullMarked
package cn.outturn.query.working;

import org.jspecify.annotations.NullMarked;
