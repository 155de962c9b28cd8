/** Rule sets as versioned data, and the pure functions that score and light by them. */
@NullMarked
package cn.outturn.rules;

import org.jspecify.annotations.NullMarked;
