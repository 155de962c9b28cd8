package cn.outturn.project;

import cn.outturn.indicator.IndicatorId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A deviation by its place: year, quarter, and the indicator or the money. JSON: {@code
 * "2020-Q2:money"} or {@code "2020-Q2:N1"}.
 *
 * @param indicator none: the money
 */
public record DeviationId(FiscalYear year, Quarter quarter, @Nullable IndicatorId indicator) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})-(Q[1-4]):(money|[A-Z0-9-]+)");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DeviationId parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new Refused(
          Rule.DEVIATION_UNKNOWN, "a deviation is named like 2020-Q2:money or 2020-Q2:N1");
    }
    return new DeviationId(
        new FiscalYear(Integer.parseInt(parts.group(1))),
        Quarter.valueOf(parts.group(2)),
        parts.group(3).equals("money") ? null : new IndicatorId(parts.group(3)));
  }

  @JsonValue
  @Override
  public String toString() {
    return year + "-" + quarter + ":" + (indicator == null ? "money" : indicator);
  }
}
