package cn.outturn.project;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A check's name, which it keeps over its versions: small letters, digits and dashes. */
public record CheckId(@JsonValue String value) implements Comparable<CheckId> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{2,59}");

  public CheckId {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.CHECK_UNKNOWN,
            "a check's id has 3 to 60 small letters, digits and dashes")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CheckId of(String value) {
    return new CheckId(value);
  }

  @Override
  public int compareTo(CheckId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
