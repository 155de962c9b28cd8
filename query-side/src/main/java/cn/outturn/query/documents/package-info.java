/** On which documents do the projects rest, and do their papers agree about them? */
@NullMarked
package cn.outturn.query.documents;

import org.jspecify.annotations.NullMarked;
