/** A project's past over HTTP: timeline, differences, the ledger of targets, steps. */
@NullMarked
package cn.outturn.deploy.history;

import org.jspecify.annotations.NullMarked;
