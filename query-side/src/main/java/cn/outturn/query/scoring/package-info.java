/** What would other rules, or the first targets, have given? Past assessments scored again. */
@NullMarked
package cn.outturn.query.scoring;

import org.jspecify.annotations.NullMarked;
