package cn.outturn.query.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.district.DistrictId;
import cn.outturn.personal.Ciphertext;
import cn.outturn.personal.KnownContact;
import cn.outturn.personal.SealedContact;
import cn.outturn.vault.Disclosure;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes base64 alone for a seal, bound to the district; whose sign begins with X is erased. */
public final class PlainDisclosure implements Disclosure {

  private static final String PADDING = " ".repeat(30);

  public static Ciphertext sealed(String district, String plain) {
    String padded = district + plain + PADDING;
    return new Ciphertext(Base64.getEncoder().encodeToString(padded.getBytes(UTF_8)));
  }

  @Override
  public List<KnownContact> open(DistrictId district, List<SealedContact> contacts) {
    return contacts.stream().map(contact -> open(district, contact)).toList();
  }

  private static KnownContact open(DistrictId district, SealedContact contact) {
    boolean erased = contact.person().value().startsWith("X");
    return new KnownContact(
        contact.person(),
        contact.role(),
        erased ? null : plain(district, contact.name()),
        erased ? null : plain(district, contact.phone()),
        erased ? null : plain(district, contact.email()),
        erased);
  }

  private static @Nullable String plain(DistrictId district, @Nullable Ciphertext sealed) {
    if (sealed == null) {
      return null;
    }
    String plain = new String(Base64.getDecoder().decode(sealed.value()), UTF_8);
    if (!plain.startsWith(district.value())) {
      throw new IllegalStateException("sealed for another district");
    }
    return plain.substring(district.value().length()).strip();
  }
}
