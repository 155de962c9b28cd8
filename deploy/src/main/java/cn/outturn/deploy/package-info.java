/** Runs both sides: the application, and which of them this process serves. */
@NullMarked
package cn.outturn.deploy;

import org.jspecify.annotations.NullMarked;
