/** What was declared? A project's whole sheet as it is in force now, with the sums of its parts. */
@NullMarked
package cn.outturn.query.declaration;

import org.jspecify.annotations.NullMarked;
