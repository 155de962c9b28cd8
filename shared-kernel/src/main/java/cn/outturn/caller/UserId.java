package cn.outturn.caller;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An account, by its opaque name; never a person's name. */
public record UserId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

  public UserId {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.USER_MALFORMED,
            "an account has 1 to 64 letters, digits and . _ @ -")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static UserId of(String value) {
    return new UserId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
