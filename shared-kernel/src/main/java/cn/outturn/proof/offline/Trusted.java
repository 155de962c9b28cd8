package cn.outturn.proof.offline;

import cn.outturn.proof.Head;
import org.jspecify.annotations.Nullable;

/**
 * What the one who verifies brings along.
 *
 * @param earlier a head that was kept from before; its log has to be the beginning
 */
record Trusted(Signatures signatures, @Nullable Head earlier) {}
