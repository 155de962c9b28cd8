/**
 * What commands would make of a project if they were sent: refused as they would be, not stored.
 */
@NullMarked
package cn.outturn.deploy.whatif;

import org.jspecify.annotations.NullMarked;
