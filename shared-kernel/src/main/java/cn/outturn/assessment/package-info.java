/** A year judged: the unit's own account, its claims, and the scores. */
@NullMarked
package cn.outturn.assessment;

import org.jspecify.annotations.NullMarked;
