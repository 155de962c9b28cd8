package cn.outturn.indicator;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An indicator's own id, stable across years and renaming. Names repeat; ids don't. */
public record IndicatorId(@JsonValue String value) implements Comparable<IndicatorId> {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

  public IndicatorId {
    new Faults()
        .present("", value)
        .when(
            value != null && !FORM.matcher(value).matches(),
            "",
            Rule.INDICATOR_ID_MALFORMED,
            "an indicator id has 1 to 40 digits, capital letters and dashes")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static IndicatorId of(String value) {
    return new IndicatorId(value);
  }

  @Override
  public int compareTo(IndicatorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
