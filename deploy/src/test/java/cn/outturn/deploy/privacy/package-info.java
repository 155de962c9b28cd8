/** Sees that what is sent of a person stays out of logs and metrics. */
@NullMarked
package cn.outturn.deploy.privacy;

import org.jspecify.annotations.NullMarked;
