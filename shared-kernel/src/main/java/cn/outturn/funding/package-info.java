/** Where money comes from and what it is planned for: sources, budget items, economic codes. */
@NullMarked
package cn.outturn.funding;

import org.jspecify.annotations.NullMarked;
