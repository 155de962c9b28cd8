/** The keys that the heads of logs are signed and verified with. */
@NullMarked
package cn.outturn.deploy.proof;

import org.jspecify.annotations.NullMarked;
