package cn.outturn.vault;

import cn.outturn.district.DistrictId;
import cn.outturn.personal.Contact;
import cn.outturn.personal.PersonId;
import cn.outturn.personal.SealedContact;
import java.util.List;

/** Seals what is said of persons, each under a key that the person has in the district alone. */
public interface Vault {

  /**
   * The same contacts give the same ciphertexts, so that a repeated command is recognised. Makes
   * the keys that are missing.
   *
   * @throws cn.outturn.refusal.Refused with {@code PERSON_ERASED} at {@code /contacts/0/person} …
   *     for persons who were erased
   */
  List<SealedContact> seal(DistrictId district, List<Contact> contacts);

  /**
   * Destroys the person's key in the transaction that is open, and lets none be made again. What
   * was sealed by it is unreadable from then on, wherever it lies.
   */
  void erase(DistrictId district, PersonId person);
}
