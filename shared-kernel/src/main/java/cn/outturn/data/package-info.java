/**
 * Data files that come with the kernel, read strictly: a wrong one is refused with file and line.
 */
@NullMarked
package cn.outturn.data;

import org.jspecify.annotations.NullMarked;
