package cn.outturn.time;

import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** A budget year (财年), 1 January to 31 December. JSON: a number; as a map key its digits. */
public record FiscalYear(@JsonValue int value) implements Comparable<FiscalYear> {

  public FiscalYear {
    new Faults()
        .when(
            value < 2000 || value > 2100,
            "",
            Rule.YEAR_MALFORMED,
            value + " is not a year from 2000 to 2100")
        .refuse();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FiscalYear of(int value) {
    return new FiscalYear(value);
  }

  public FiscalYear next() {
    return new FiscalYear(value + 1);
  }

  public FiscalYear previous() {
    return new FiscalYear(value - 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(value, 1, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(value, 12, 31);
  }

  public boolean holds(LocalDate date) {
    return date.getYear() == value;
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
