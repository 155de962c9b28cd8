/** A project as its office forms show it, field by field: what stands there and what changed. */
@NullMarked
package cn.outturn.form;

import org.jspecify.annotations.NullMarked;
