/** The command API: one endpoint a command, the command itself as the body. */
@NullMarked
package cn.outturn.command.api;

import org.jspecify.annotations.NullMarked;
