package cn.outturn.deploy.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.district.DistrictId;
import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.PersonId;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key of one person in one district. What it seals is bound to the field, too: a phone number
 * can't be shown as a name.
 *
 * <p>AES-SIV: the same text gives the same ciphertext, so that a repeated command is the same one.
 * It tells that a person's phone number is the same as before, and nothing across persons.
 */
final class PersonalKey {

  static {
    try {
      DeterministicAeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink is not whole", e);
    }
  }

  /** What of a person is sealed. */
  enum Field {
    NAME,
    PHONE,
    EMAIL
  }

  private final DeterministicAead aead;
  private final String owner;

  private PersonalKey(KeysetHandle keyset, String owner) throws GeneralSecurityException {
    aead = keyset.getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
    this.owner = owner;
  }

  /** A new one, as it is kept: wrapped by the master key and bound to the person. */
  static byte[] made(MasterKey master, DistrictId district, PersonId person) {
    try {
      KeysetHandle keyset =
          KeysetHandle.generateNew(PredefinedDeterministicAeadParameters.AES256_SIV);
      return master.seal(
          TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()),
          place(district, person));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink makes no key", e);
    }
  }

  /**
   * @throws IllegalStateException if it was wrapped by another master key or for somebody else
   */
  static PersonalKey unwrapped(
      byte[] wrapped, MasterKey master, DistrictId district, PersonId person) {
    String place = place(district, person);
    try {
      byte[] keyset =
          master
              .open(wrapped, place)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "The key of %s in %s doesn't open: another master key, or another's key"
                              .formatted(person, district)));
      return new PersonalKey(
          TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()),
          district + "|" + person);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of " + place + " is no keyset");
    }
  }

  @Nullable Ciphertext seal(Field field, @Nullable String plain) {
    if (plain == null) {
      return null;
    }
    try {
      byte[] sealed = aead.encryptDeterministically(plain.getBytes(UTF_8), place(field));
      return new Ciphertext(Base64.getEncoder().encodeToString(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nothing could be sealed for " + owner);
    }
  }

  /**
   * @throws IllegalStateException if it wasn't sealed by this key as this field
   */
  @Nullable String open(Field field, @Nullable Ciphertext sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed.value());
      return new String(aead.decryptDeterministically(bytes, place(field)), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "The %s of %s doesn't open: it was sealed by another key".formatted(field, owner));
    }
  }

  private byte[] place(Field field) {
    return (owner + "|" + field).getBytes(UTF_8);
  }

  private static String place(DistrictId district, PersonId person) {
    return "personal-key|" + district + "|" + person;
  }
}
