/** The verifier that needs nothing but a file and a public key. */
@NullMarked
package cn.outturn.proof.offline;

import org.jspecify.annotations.NullMarked;
