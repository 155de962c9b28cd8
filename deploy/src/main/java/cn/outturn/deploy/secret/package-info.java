/** Sees that secrets come from where only the operator looks. */
@NullMarked
package cn.outturn.deploy.secret;

import org.jspecify.annotations.NullMarked;
