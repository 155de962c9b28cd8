/** The documents that acts rest on. */
@NullMarked
package cn.outturn.document;

import org.jspecify.annotations.NullMarked;
