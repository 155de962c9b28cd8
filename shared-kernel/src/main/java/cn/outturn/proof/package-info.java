/** A log of hashes that can only grow, and proofs that it did: Merkle trees as in RFC 6962. */
@NullMarked
package cn.outturn.proof;

import org.jspecify.annotations.NullMarked;
