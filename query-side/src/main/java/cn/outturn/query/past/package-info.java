/** The read model as it was, made from the events when somebody asks for it. */
@NullMarked
package cn.outturn.query.past;

import org.jspecify.annotations.NullMarked;
