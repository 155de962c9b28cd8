/** What is left when the application, or its PostgreSQL too, is killed while clients write. */
@NullMarked
package cn.outturn.deploy.crash;

import org.jspecify.annotations.NullMarked;
