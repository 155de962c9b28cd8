package cn.outturn.query.proof;

import cn.outturn.proof.Hash;
import org.jspecify.annotations.Nullable;

/**
 * How far a district's log is.
 *
 * @param size events in it
 * @param root what a head would be signed with now
 * @param head the newest that was signed; none before the first
 */
record LogState(long size, Hash root, @Nullable SignedHead head) {}
