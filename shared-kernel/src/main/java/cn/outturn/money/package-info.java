/** Amounts in whole fen and ratios that may have no value. */
@NullMarked
package cn.outturn.money;

import org.jspecify.annotations.NullMarked;
