package cn.outturn.personal;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What only the key of its person makes readable, in base64. */
public record Ciphertext(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{24,1000}={0,2}");

  public Ciphertext {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.VALUE_MALFORMED,
            "something sealed, in base64")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Ciphertext of(String value) {
    return new Ciphertext(value);
  }

  @Override
  public String toString() {
    return "sealed";
  }
}
