package cn.outturn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** The private key that signs heads: Ed25519, under a name. */
public final class SigningKey {

  private final PrivateKey key;
  private final HeadKey verifying;

  private SigningKey(String name, PrivateKey key) {
    this.key = key;
    verifying = new HeadKey(name, publicOf(key));
  }

  /**
   * @param pem {@code BEGIN PRIVATE KEY}, as {@code openssl genpkey -algorithm ed25519} writes it
   * @throws IllegalArgumentException if it isn't one; the message doesn't repeat it
   */
  public static SigningKey ofPem(String name, String pem) {
    try {
      return new SigningKey(
          name,
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(Pem.decode("PRIVATE KEY", pem))));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is no Ed25519 private key in PKCS#8");
    }
  }

  /** A new key in PEM. */
  public static String made() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  public HeadKey verifying() {
    return verifying;
  }

  /**
   * @param text lines, each with its end
   */
  public Note sign(String text) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(text.getBytes(UTF_8));
      byte[] signature = signer.sign();
      byte[] number = verifying.number();
      byte[] numbered = Arrays.copyOf(number, number.length + signature.length);
      System.arraycopy(signature, 0, numbered, number.length, signature.length);
      return new Note(text, verifying.name(), ExactBase64.encode(numbered));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the head could not be signed", e);
    }
  }

  /**
   * A private key's file has only the seed; the JDK makes a pair of a seed that it believes drawn.
   */
  private static PublicKey publicOf(PrivateKey key) {
    byte[] seed = key instanceof EdECPrivateKey edwards ? edwards.getBytes().orElse(null) : null;
    if (seed == null) {
      throw new IllegalArgumentException("it is no Ed25519 private key");
    }
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
      pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
      return pairs.generateKeyPair().getPublic();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  private static final class Seed extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    private Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "SigningKey[" + verifying + "]";
  }
}
