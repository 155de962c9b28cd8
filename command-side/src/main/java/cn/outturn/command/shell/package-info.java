/** Axon around the rules: loads a stream, lets it decide, appends what it decided. */
@NullMarked
package cn.outturn.command.shell;

import org.jspecify.annotations.NullMarked;
