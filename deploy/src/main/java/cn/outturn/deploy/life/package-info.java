/**
 * A district leaves and comes back: everything it has here goes out in one archive, is erased with
 * a certificate, and returns as it was.
 */
@NullMarked
package cn.outturn.deploy.life;

import org.jspecify.annotations.NullMarked;
