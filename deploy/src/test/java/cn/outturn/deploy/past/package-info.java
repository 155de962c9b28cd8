/** Questions asked as of some moment. */
@NullMarked
package cn.outturn.deploy.past;

import org.jspecify.annotations.NullMarked;
