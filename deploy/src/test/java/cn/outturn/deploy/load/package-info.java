/** What the benchmark and the crash test share: a served application, its API, and life in it. */
@NullMarked
package cn.outturn.deploy.load;

import org.jspecify.annotations.NullMarked;
