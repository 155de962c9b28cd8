/** How questions are kept answered: pure functions from a history to rows, written in batches. */
@NullMarked
package cn.outturn.query.projection;

import org.jspecify.annotations.NullMarked;
