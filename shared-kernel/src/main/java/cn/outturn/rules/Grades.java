package cn.outturn.rules;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * From which total on each grade is given, the total included; so every total has exactly one.
 *
 * @param from the worst grade's is 0
 */
public record Grades(@JsonValue Map<Grade, BigDecimal> from) {

  public Grades {
    from = Map.copyOf(from);
    var faults = new Faults();
    BigDecimal above = null;
    for (Grade grade : Grade.values()) {
      BigDecimal threshold = from.get(grade);
      faults
          .present("/" + grade, threshold)
          .when(
              above != null && threshold != null && threshold.compareTo(above) >= 0,
              "/" + grade,
              Rule.RULE_SET_INCONSISTENT,
              "begins at %s, not below the %s of the better grade".formatted(threshold, above));
      above = threshold;
    }
    faults
        .when(
            above != null && above.signum() != 0,
            "/" + Grade.POOR,
            Rule.RULE_SET_INCONSISTENT,
            "begins at " + above + ": lower totals would have no grade")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Grades of(Map<Grade, BigDecimal> from) {
    return new Grades(from);
  }

  /** The one grade of a total. */
  public Grade of(BigDecimal total) {
    for (Grade grade : Grade.values()) {
      if (total.compareTo(Objects.requireNonNull(from.get(grade))) >= 0) {
        return grade;
      }
    }
    return Grade.POOR;
  }
}
