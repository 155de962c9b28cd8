package cn.outturn.query.proof;

import cn.outturn.proof.Hash;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What the district's log was when it was signed.
 *
 * @param size leaves, which is also the head's name
 * @param key the name of the key that signed it
 * @param note the whole signed text, a checkpoint as in C2SP: to keep, and to give to a verifier
 */
record SignedHead(
    @Schema(example = "57") long size, Hash root, Instant signedAt, String key, String note) {}
