/** What one district, one account, one request may take of the process that all share. */
@NullMarked
package cn.outturn.deploy.limit;

import org.jspecify.annotations.NullMarked;
