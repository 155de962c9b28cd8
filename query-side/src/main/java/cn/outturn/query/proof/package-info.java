/**
 * That no event was changed: each district's log of hashes, its signed heads, proofs to take away,
 * and the comparison of the store with the log.
 */
@NullMarked
package cn.outturn.query.proof;

import org.jspecify.annotations.NullMarked;
