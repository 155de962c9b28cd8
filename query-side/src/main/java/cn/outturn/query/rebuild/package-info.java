/** Building projections beside the live tables, telling what differs, and swapping it in. */
@NullMarked
package cn.outturn.query.rebuild;

import org.jspecify.annotations.NullMarked;
