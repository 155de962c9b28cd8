/**
 * Checks of what a project's papers say: pure functions that find contradictions, each with an id
 * and a version.
 */
@NullMarked
package cn.outturn.checks;

import org.jspecify.annotations.NullMarked;
