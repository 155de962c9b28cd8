/** What happened to one stream, in order: the only input of a projection. */
@NullMarked
package cn.outturn.query.history;

import org.jspecify.annotations.NullMarked;
