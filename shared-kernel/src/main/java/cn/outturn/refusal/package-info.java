/** How the service says no: one stable rule per refusal, one pointer per wrong field. */
@NullMarked
package cn.outturn.refusal;

import org.jspecify.annotations.NullMarked;
