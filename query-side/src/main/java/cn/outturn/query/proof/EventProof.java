package cn.outturn.query.proof;

import cn.outturn.proof.Hash;
import java.util.List;

/**
 * That one event stands in the log.
 *
 * @param leaf its place in the log, from 0
 * @param content the bytes that are hashed, in base64: all that is stored of the event
 * @param hash SHA-256 of a zero byte and the content
 * @param path hashes from the leaf up to the head's root (RFC 6962, 2.1.1)
 */
record EventProof(
    String stream,
    long version,
    long leaf,
    String content,
    Hash hash,
    List<Hash> path,
    SignedHead head) {}
