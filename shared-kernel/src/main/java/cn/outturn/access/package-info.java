/** Who may do what, and how far it reaches: one table for every command and every question. */
@NullMarked
package cn.outturn.access;

import org.jspecify.annotations.NullMarked;
