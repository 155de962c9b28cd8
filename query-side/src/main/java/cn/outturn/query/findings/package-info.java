/** What have the checks found, and what was said about it? The life of every finding. */
@NullMarked
package cn.outturn.query.findings;

import org.jspecify.annotations.NullMarked;
