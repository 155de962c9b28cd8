/** What do the checks say of the papers as they are now, submitted or not? Nothing is stored. */
@NullMarked
package cn.outturn.query.checks;

import org.jspecify.annotations.NullMarked;
