package cn.outturn.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 hash of the log. Leaves and nodes are hashed with different first bytes (RFC 6962,
 * 2.1), so that no node can pass for an event. JSON: 64 hexadecimal digits in small letters.
 */
public record Hash(@JsonValue String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** Of the log that holds nothing yet. */
  public static final Hash EMPTY = of(digest().digest());

  /** No refusal, but an error: nobody sends hashes, and a verifier knows only this package. */
  public Hash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a hash has 64 hexadecimal digits in small letters");
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Hash of(String hex) {
    return new Hash(hex);
  }

  public static Hash of(byte[] hash) {
    return new Hash(HexFormat.of().formatHex(hash));
  }

  public static Hash leaf(byte[] content) {
    MessageDigest digest = digest();
    digest.update(LEAF);
    return of(digest.digest(content));
  }

  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = digest();
    digest.update(NODE);
    digest.update(left.bytes());
    return of(digest.digest(right.bytes()));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
