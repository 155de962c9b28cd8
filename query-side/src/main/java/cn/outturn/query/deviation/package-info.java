/** Where does a project stray from its plan? Money and indicators at each checkpoint (双监控). */
@NullMarked
package cn.outturn.query.deviation;

import org.jspecify.annotations.NullMarked;
