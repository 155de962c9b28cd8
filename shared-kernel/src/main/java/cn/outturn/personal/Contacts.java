package cn.outturn.personal;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a unit names for a project; what it sends before it is sealed.
 *
 * @param contacts all there are from now on; empty: nobody
 */
public record Contacts(List<Contact> contacts) {

  /** More than any form has lines for. */
  public static final int MOST = 20;

  public Contacts {
    var faults =
        new Faults()
            .present("/contacts", contacts)
            .when(
                contacts != null && contacts.size() > MOST,
                "/contacts",
                Rule.VALUE_MALFORMED,
                "at most " + MOST);
    Set<List<Object>> named = new HashSet<>();
    for (int i = 0; contacts != null && i < contacts.size(); i++) {
      Contact contact = contacts.get(i);
      faults
          .present("/contacts/" + i, contact)
          .when(
              contact != null && !named.add(List.of(contact.person(), contact.role())),
              "/contacts/" + i,
              Rule.CONTACT_DUPLICATE,
              String.valueOf(contact));
    }
    faults.refuse();
    contacts = List.copyOf(contacts);
  }
}
