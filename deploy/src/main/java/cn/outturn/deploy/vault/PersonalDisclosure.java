package cn.outturn.deploy.vault;

import cn.outturn.deploy.vault.PersonalKey.Field;
import cn.outturn.district.DistrictId;
import cn.outturn.personal.KnownContact;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.vault.Disclosure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens with the keys of the table, on the side that answers. */
final class PersonalDisclosure implements Disclosure {

  private final MasterKey master;
  private final KeyTable keys;

  PersonalDisclosure(MasterKey master, KeyTable keys) {
    this.master = master;
    this.keys = keys;
  }

  @Override
  public List<KnownContact> open(DistrictId district, List<SealedContact> contacts) {
    Set<PersonId> persons =
        contacts.stream()
            .map(SealedContact::person)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<PersonId, Optional<byte[]>> known = keys.find(district, persons);
    return contacts.stream()
        .map(
            contact ->
                known
                    .getOrDefault(contact.person(), Optional.empty())
                    .map(key -> PersonalKey.unwrapped(key, master, district, contact.person()))
                    .map(key -> opened(contact, key))
                    .orElseGet(() -> erased(contact)))
        .toList();
  }

  private static KnownContact opened(SealedContact contact, PersonalKey key) {
    return new KnownContact(
        contact.person(),
        contact.role(),
        key.open(Field.NAME, contact.name()),
        key.open(Field.PHONE, contact.phone()),
        key.open(Field.EMAIL, contact.email()),
        false);
  }

  private static KnownContact erased(SealedContact contact) {
    return new KnownContact(contact.person(), contact.role(), null, null, null, true);
  }
}
