/** The side that decides: rules, the Axon shell around them, and the command API. */
@NullMarked
package cn.outturn.command;

import org.jspecify.annotations.NullMarked;
