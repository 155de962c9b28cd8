package cn.outturn.district;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The code of a budget unit (预算单位编码) inside its district: 3 to 18 digits or capital letters. */
public record UnitCode(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{3,18}");

  public UnitCode {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.UNIT_CODE_MALFORMED,
            "a unit code has 3 to 18 digits or capital letters")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static UnitCode of(String value) {
    return new UnitCode(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
