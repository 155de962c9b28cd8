/** What a project has filed and booked, put together from its events: the material of checks. */
@NullMarked
package cn.outturn.papers;

import org.jspecify.annotations.NullMarked;
