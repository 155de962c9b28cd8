/** What an operator sees and does: how far projections are, dead letters. */
@NullMarked
package cn.outturn.query.operations;

import org.jspecify.annotations.NullMarked;
