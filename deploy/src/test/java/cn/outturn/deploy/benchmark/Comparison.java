package cn.outturn.deploy.benchmark;

import java.util.List;
import java.util.stream.Collectors;

/** A figure of two runs that differ in one thing. */
record Comparison(String what, String unit, double base, double value) {

  private static final String FORM = "| %-46s | %12s | %12s | %6s |";

  static String table(String base, String value, List<Comparison> rows) {
    return rows.stream()
        .map(Comparison::toString)
        .collect(
            Collectors.joining(
                "\n", FORM.formatted("", base, value, "ratio") + "\n|---|---|---|---|\n", ""));
  }

  double ratio() {
    return value / base;
  }

  @Override
  public String toString() {
    return FORM.formatted(what, told(base), told(value), "%.2f".formatted(ratio()));
  }

  private String told(double figure) {
    String number = figure < 100 && !unit.isEmpty() ? "%.1f" : "%,.0f";
    return (number.formatted(figure) + " " + unit).strip();
  }
}
