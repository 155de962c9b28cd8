/**
 * How much of the money is spent, of which budget? Facts by phase, claims apart, no rate unnamed.
 */
@NullMarked
package cn.outturn.query.execution;

import org.jspecify.annotations.NullMarked;
