/** What makes an act a fact that is kept: the stored name and revision of every event. */
@NullMarked
package cn.outturn.history;

import org.jspecify.annotations.NullMarked;
