/** What the service itself knows: the field's terms, the reasons to refuse. */
@NullMarked
package cn.outturn.query.catalogue;

import org.jspecify.annotations.NullMarked;
