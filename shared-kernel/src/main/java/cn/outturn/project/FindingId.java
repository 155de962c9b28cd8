package cn.outturn.project;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A finding by what it is about, so that the same contradiction is never found twice. JSON: {@code
 * "operator-against-note:2020:N1"}, {@code "clause-under-two-numbers:project:…"}.
 *
 * @param year none: it is about the project as a whole
 * @param key the {@link Contradiction}'s
 */
public record FindingId(CheckId check, @Nullable FiscalYear year, String key) {

  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9-]{2,59}):(\\d{4}|project):([^\\s:]{1,120})");

  public FindingId {
    new Faults().present("/check", check).text("/key", key, 120).refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FindingId parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new Refused(
          Rule.FINDING_UNKNOWN, "a finding is named like points-not-hundred:2021:all");
    }
    return new FindingId(
        new CheckId(parts.group(1)),
        parts.group(2).equals("project") ? null : new FiscalYear(Integer.parseInt(parts.group(2))),
        parts.group(3));
  }

  @JsonValue
  @Override
  public String toString() {
    return check + ":" + (year == null ? "project" : year) + ":" + key;
  }
}
