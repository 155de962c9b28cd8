/** The project: its codes, its declaration, and every command and event of its life. */
@NullMarked
package cn.outturn.project;

import org.jspecify.annotations.NullMarked;
