/** As of when something is asked: two clocks, a step of a history, or what never happened. */
@NullMarked
package cn.outturn.past;

import org.jspecify.annotations.NullMarked;
