/** The district as it decides: its settings, its units, and whether it may act at all. */
@NullMarked
package cn.outturn.command.district;

import org.jspecify.annotations.NullMarked;
