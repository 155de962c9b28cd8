package cn.outturn.deploy.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * The one secret of an installation: a Tink keyset that seals positions and the keys of persons.
 * What is sealed is bound to a place; elsewhere it doesn't open.
 *
 * <p>XChaCha20-Poly1305, whose nonces are long enough to be drawn for ever.
 */
public final class MasterKey {

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink is not whole", e);
    }
  }

  private final Aead aead;

  private MasterKey(KeysetHandle keyset) throws GeneralSecurityException {
    aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /**
   * @param text as {@link #made} gives it
   * @throws IllegalArgumentException if it isn't one; the message doesn't repeat it
   */
  static MasterKey of(String text) {
    try {
      return new MasterKey(keyset(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it holds no key for authenticated encryption");
    }
  }

  /** A new one, as one line of text. */
  public static String made() {
    try {
      return text(KeysetHandle.generateNew(PredefinedAeadParameters.XCHACHA20_POLY1305));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink makes no key", e);
    }
  }

  /** The same with a new key before the others: it seals from now on, and they still open. */
  static String rotated(String text) {
    try {
      return text(
          KeysetHandle.newBuilder(keyset(text))
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(
                          PredefinedAeadParameters.XCHACHA20_POLY1305)
                      .withRandomId()
                      .makePrimary())
              .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink makes no key", e);
    }
  }

  byte[] seal(byte[] plain, String place) {
    try {
      return aead.encrypt(plain, place.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("nothing could be sealed for " + place, e);
    }
  }

  /** Nothing if it wasn't sealed by this key for this place. */
  Optional<byte[]> open(byte[] sealed, String place) {
    try {
      return Optional.of(aead.decrypt(sealed, place.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static KeysetHandle keyset(String text) {
    try {
      return TinkProtoKeysetFormat.parseKeyset(
          Base64.getDecoder().decode(text.strip()), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("it is no Tink keyset in base64");
    }
  }

  private static String text(KeysetHandle keyset) throws GeneralSecurityException {
    return Base64.getEncoder()
        .encodeToString(
            TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
  }
}
