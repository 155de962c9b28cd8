package cn.outturn.personal;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A person, by a sign that the unit chooses and that says nothing: a staff number. It stays in the
 * history when all else of the person is erased, so it is no name, phone or identity number.
 */
public record PersonId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

  /** A mobile number, or a resident's identity number (GB 11643-1999). */
  private static final Pattern TELLING = Pattern.compile("(?:86)?1[3-9]\\d{9}|\\d{17}[\\dXx]");

  public PersonId {
    new Faults()
        .present("", value)
        .when(
            value != null && (!FORM.matcher(value).matches() || TELLING.matcher(value).matches()),
            "",
            Rule.PERSON_MALFORMED,
            "a staff number or the like: 1 to 32 letters, digits and . _ -; no phone or identity"
                + " number")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PersonId of(String value) {
    return new PersonId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
