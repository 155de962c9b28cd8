/** How was a year judged? What the rules compute, what the unit gives itself, what papers claim. */
@NullMarked
package cn.outturn.query.assessments;

import org.jspecify.annotations.NullMarked;
