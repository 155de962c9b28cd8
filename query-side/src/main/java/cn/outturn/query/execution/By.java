package cn.outturn.query.execution;

import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the money of a district is told by. */
enum By {
  PROJECT,
  /** With the units below: a department's line holds its units' money. */
  UNIT,
  SOURCE,
  /** Cumulative: each quarter tells the year so far. */
  QUARTER,
  YEAR,
  DISTRICT;

  /**
   * @throws Refused if it is none of them
   */
  static By parse(String text) {
    return Arrays.stream(values())
        .filter(by -> by.word().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "",
                    Rule.PARAMETER_MALFORMED,
                    "by is one of %s, not %s".formatted(all(), text)));
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String all() {
    return Arrays.stream(values()).map(By::word).collect(Collectors.joining(", "));
  }
}
