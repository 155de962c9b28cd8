/** Who is to be asked about a project? */
@NullMarked
package cn.outturn.query.contacts;

import org.jspecify.annotations.NullMarked;
