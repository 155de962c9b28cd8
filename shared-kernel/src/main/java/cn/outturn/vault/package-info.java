/** What is kept unreadable, and who makes it so: ports that the application fills. */
@NullMarked
package cn.outturn.vault;

import org.jspecify.annotations.NullMarked;
