package cn.outturn.district;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The tenant: the six digits of a district's administrative division code (行政区划代码, GB/T 2260). */
public record DistrictId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}");

  public DistrictId {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.DISTRICT_CODE_MALFORMED,
            "a district code has six digits")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DistrictId of(String value) {
    return new DistrictId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
