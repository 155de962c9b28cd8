package cn.outturn.query.proof;

import cn.outturn.proof.HeadKey;
import cn.outturn.proof.HeadKeys;
import java.util.List;

/**
 * A public key that heads are verified with.
 *
 * @param verifier on one line, as verifiers of C2SP signed notes take it
 * @param pem the same for openssl and our own verifier
 * @param current whether it signs; a former one has signed before
 */
record ShownKey(String name, String verifier, String pem, boolean current) {

  static List<ShownKey> of(HeadKeys keys) {
    HeadKey current = keys.current().verifying();
    return keys.all().stream()
        .map(key -> new ShownKey(key.name(), key.toString(), key.pem(), key.equals(current)))
        .toList();
  }
}
