package cn.outturn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key that heads are verified with: Ed25519, under a name.
 *
 * @param name without blanks and plus signs; a signature's line has it
 */
public record HeadKey(String name, PublicKey key) {

  /** Before the 32 bytes of an Ed25519 key in its standard encoding (RFC 8410). */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte ED25519 = 1;

  /**
   * @throws IllegalArgumentException if it isn't an Ed25519 key, or has no such name
   */
  public HeadKey {
    if (!name.matches("[^\\s+]{1,100}") || !(key instanceof EdECPublicKey)) {
      throw new IllegalArgumentException("it is no Ed25519 key with a name");
    }
  }

  /** Of its 32 bytes. */
  static HeadKey of(String name, byte[] raw) {
    byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + raw.length);
    System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
    return new HeadKey(name, decoded(encoded));
  }

  /**
   * @param pem {@code BEGIN PUBLIC KEY}, as {@code openssl pkey -pubout} writes it
   */
  public static HeadKey ofPem(String name, String pem) {
    return new HeadKey(name, decoded(Pem.decode("PUBLIC KEY", pem)));
  }

  /**
   * @param text as {@link #toString} gives it
   */
  public static HeadKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    byte[] typed = ExactBase64.decode(parts.length == 3 ? parts[2] : "");
    if (typed.length != 33 || typed[0] != ED25519) {
      throw new IllegalArgumentException("it is no verifier key: name+number+base64");
    }
    HeadKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.toString().equals(text.strip())) {
      throw new IllegalArgumentException("the verifier key's number is another key's");
    }
    return key;
  }

  private static PublicKey decoded(byte[] encoded) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is no Ed25519 public key", e);
    }
  }

  private byte[] raw() {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
  }

  private byte[] typed() {
    byte[] raw = raw();
    byte[] typed = new byte[raw.length + 1];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, raw.length);
    return typed;
  }

  /** Four bytes that tell keys of one name apart: of the hash of name, line end, kind and key. */
  byte[] number() {
    MessageDigest digest = Hash.digest();
    digest.update((name + "\n").getBytes(UTF_8));
    return Arrays.copyOf(digest.digest(typed()), 4);
  }

  /** Whether this key has signed that. */
  public boolean verifies(Note note) {
    byte[] numbered = decodedSignature(note);
    byte[] number = number();
    return note.key().equals(name)
        && numbered.length > number.length
        && Arrays.equals(number, Arrays.copyOf(numbered, number.length))
        && verifies(
            note.text().getBytes(UTF_8),
            Arrays.copyOfRange(numbered, number.length, numbered.length));
  }

  private boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] decodedSignature(Note note) {
    try {
      return ExactBase64.decode(note.signature());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  public String pem() {
    return Pem.encode("PUBLIC KEY", key.getEncoded());
  }

  /** On one line, as verifiers of C2SP signed notes take it: name+number+key. */
  @Override
  public String toString() {
    return "%s+%s+%s"
        .formatted(name, HexFormat.of().formatHex(number()), ExactBase64.encode(typed()));
  }
}
