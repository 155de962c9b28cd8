/** The tenant: a district, its units, and the settings under which its projects live. */
@NullMarked
package cn.outturn.district;

import org.jspecify.annotations.NullMarked;
