/** The one seam by which a request becomes a caller; a stronger one replaces it here alone. */
@NullMarked
package cn.outturn.deploy.identity;

import org.jspecify.annotations.NullMarked;
