/** What happened to a project, event by event: who, why, and what it changed in the forms. */
@NullMarked
package cn.outturn.query.timeline;

import org.jspecify.annotations.NullMarked;
