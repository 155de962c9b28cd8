/** Data files that come with the kernel, read strictly: a wrong one stops the start, not a user. */
@NullMarked
package cn.outturn.data;

import org.jspecify.annotations.NullMarked;
