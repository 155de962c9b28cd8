package cn.outturn.indicator;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An indicator's own id, stable across years and renaming. Names repeat; ids don't. */
public record IndicatorId(@JsonValue String value) implements Comparable<IndicatorId> {

  public IndicatorId {
    new Faults()
        .present("", value)
        .when(
            value != null && !value.matches("[A-Z0-9][A-Z0-9-]{0,39}"),
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
