/** Persons behind a project: what is said of them, and the form in which alone it is kept. */
@NullMarked
package cn.outturn.personal;

import org.jspecify.annotations.NullMarked;
