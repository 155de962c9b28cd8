package cn.outturn.deploy.vault;

import cn.outturn.deploy.vault.PersonalKey.Field;
import cn.outturn.district.DistrictId;
import cn.outturn.personal.Contact;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.vault.Vault;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Seals under the keys of the table, on the side that takes commands. */
final class PersonalVault implements Vault {

  private final MasterKey master;
  private final KeyTable keys;

  PersonalVault(MasterKey master, KeyTable keys) {
    this.master = master;
    this.keys = keys;
  }

  @Override
  public List<SealedContact> seal(DistrictId district, List<Contact> contacts) {
    Set<PersonId> persons =
        contacts.stream().map(Contact::person).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<PersonId, Optional<byte[]>> known = keysOf(district, persons);
    refuseErased(contacts, known);
    Map<PersonId, PersonalKey> unwrapped = new HashMap<>();
    known.forEach(
        (person, key) ->
            unwrapped.put(
                person, PersonalKey.unwrapped(key.orElseThrow(), master, district, person)));
    return contacts.stream().map(contact -> sealed(contact, unwrapped)).toList();
  }

  @Override
  public void erase(DistrictId district, PersonId person) {
    keys.erase(district, person);
  }

  private Map<PersonId, Optional<byte[]>> keysOf(DistrictId district, Set<PersonId> persons) {
    Map<PersonId, Optional<byte[]>> known = keys.find(district, persons);
    if (known.keySet().containsAll(persons)) {
      return known;
    }
    Map<PersonId, byte[]> made = new HashMap<>();
    for (PersonId person : persons) {
      if (!known.containsKey(person)) {
        made.put(person, PersonalKey.made(master, district, person));
      }
    }
    keys.make(district, made);
    return keys.find(district, persons);
  }

  private static void refuseErased(List<Contact> contacts, Map<PersonId, Optional<byte[]>> known) {
    var faults = new Faults();
    for (int i = 0; i < contacts.size(); i++) {
      PersonId person = contacts.get(i).person();
      faults.when(
          known.getOrDefault(person, Optional.empty()).isEmpty(),
          "/contacts/%d/person".formatted(i),
          Rule.PERSON_ERASED,
          person.value());
    }
    faults.refuse();
  }

  private static SealedContact sealed(Contact contact, Map<PersonId, PersonalKey> keys) {
    PersonalKey key = keys.get(contact.person());
    if (key == null) {
      throw new IllegalStateException("no key of " + contact.person());
    }
    return new SealedContact(
        contact.person(),
        contact.role(),
        key.seal(Field.NAME, contact.name()),
        key.seal(Field.PHONE, contact.phone()),
        key.seal(Field.EMAIL, contact.email()));
  }
}
