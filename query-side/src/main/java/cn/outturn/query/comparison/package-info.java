/**
 * How does a year compare with the others? Joined where it was said to be the same, never by name.
 */
@NullMarked
package cn.outturn.query.comparison;

import org.jspecify.annotations.NullMarked;
