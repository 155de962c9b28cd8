/** Who acts, for which district, and why: what every message carries beside its content. */
@NullMarked
package cn.outturn.caller;

import org.jspecify.annotations.NullMarked;
