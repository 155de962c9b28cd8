/** The one way in which endpoints read: in their district, and not before what was just written. */
@NullMarked
package cn.outturn.query.question;

import org.jspecify.annotations.NullMarked;
