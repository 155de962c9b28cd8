/** Which projects are there? One line a project, to search, filter and page through. */
@NullMarked
package cn.outturn.query.register;

import org.jspecify.annotations.NullMarked;
