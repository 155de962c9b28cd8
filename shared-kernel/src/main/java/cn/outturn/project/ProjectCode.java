package cn.outturn.project;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A project's code, unique in its district: 21 characters by the 一体化 rule (6 division, 2 year,
 * class letter, 12 serial) or an older free-form one of 3 to 40 letters, digits and dashes.
 */
public record ProjectCode(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Z][0-9A-Z-]{2,39}");

  public ProjectCode {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.PROJECT_CODE_MALFORMED,
            "a project code has 3 to 40 digits, capital letters and dashes")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ProjectCode of(String value) {
    return new ProjectCode(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
