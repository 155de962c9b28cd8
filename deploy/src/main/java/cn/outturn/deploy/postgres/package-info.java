/** The database: an embedded PostgreSQL of this process, or a server from outside. */
@NullMarked
package cn.outturn.deploy.postgres;

import org.jspecify.annotations.NullMarked;
