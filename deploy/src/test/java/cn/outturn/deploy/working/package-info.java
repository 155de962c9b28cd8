/** Every figure of every answer, followed back to where it comes from. */
@NullMarked
package cn.outturn.deploy.working;

import org.jspecify.annotations.NullMarked;
