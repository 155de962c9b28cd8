package cn.outturn.personal;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person and how to reach them, readable: it lives from the request to the sealing and from the
 * opening to the answer, and nowhere between. What it refuses it doesn't repeat.
 *
 * @param phone of mainland China, mobile or with its area code
 */
public record Contact(
    PersonId person,
    ContactRole role,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email) {

  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+?86[- ]?)?1[3-9]\\d{9}|(?:\\(?0\\d{2,3}\\)?[- ]?)?[2-9]\\d{6,7}(?:-\\d{1,6})?");

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");

  public Contact {
    new Faults()
        .present("/person", person)
        .present("/role", role)
        .optionalText("/name", name, 60)
        .when(
            phone != null && !PHONE.matcher(phone).matches(),
            "/phone",
            Rule.PHONE_MALFORMED,
            "11 digits, or a landline with its area code, like 021-55550123")
        .when(
            email != null && !EMAIL.matcher(email).matches(),
            "/email",
            Rule.EMAIL_MALFORMED,
            "a name, @ and a domain")
        .when(
            name == null && phone == null && email == null,
            "/name",
            Rule.FIELD_REQUIRED,
            "a name, a phone number or an e-mail address")
        .refuse();
  }

  /** Nothing of the person. */
  @Override
  public String toString() {
    return "Contact[" + person + ", " + role + "]";
  }
}
