package cn.outturn.form;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One field of a project's forms, by its path: {@code /goals/2020/indicators/N1/target/value}. A
 * row of a table is named by what identifies it, never by its place, so that a row inserted above
 * changes no other. In order: as the forms come, year by year, row by row.
 *
 * @param steps at least one; the first names the part of the forms
 */
public record Field(List<String> steps) implements Comparable<Field> {

  private static final Pattern FORM = Pattern.compile("(?:/(?:[^~/]|~[01])*+)+");

  public Field {
    steps = List.copyOf(steps);
    new Faults().notEmpty("", steps).refuse();
  }

  /**
   * @param path a JSON pointer (RFC 6901)
   * @throws Refused if it is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Field parse(String path) {
    if (!FORM.matcher(path).matches()) {
      throw new Refused(
          Rule.VALUE_MALFORMED, "each step of a path begins with /; ~ is ~0, / is ~1");
    }
    return new Field(
        Arrays.stream(path.substring(1).split("/", -1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList());
  }

  public Field at(Object... below) {
    List<String> all = new ArrayList<>(steps);
    for (Object step : below) {
      all.add(Steps.of(step));
    }
    return new Field(all);
  }

  /** Whether this is that field or stands below it. */
  public boolean isWithin(Field other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  @Override
  public int compareTo(Field other) {
    return Steps.IN_ORDER.compare(steps, other.steps);
  }

  @JsonValue
  @Override
  public String toString() {
    var path = new StringBuilder();
    for (String step : steps) {
      path.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return path.toString();
  }
}
