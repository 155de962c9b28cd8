package cn.outturn.deploy.benchmark;

import java.util.List;

/**
 * A line of the result.
 *
 * @param floor what it is measured against; empty where it isn't
 */
record Line(String what, String value, String floor, String ratio, String aim) {

  private static final String FORM = "%-58s %14s %14s %8s  %s";

  static Line head() {
    return new Line("", "value", "floor", "ratio", "aim");
  }

  /** Of the medians of events or commands in a second. */
  static Line ratio(String what, List<Double> values, List<Double> floors, double aim) {
    double value = Measure.median(values);
    double floor = Measure.median(floors);
    return new Line(
        what,
        "%,.0f /s".formatted(value),
        "%,.0f /s".formatted(floor),
        "%.2f".formatted(value / floor),
        "≥ %.1f, %s".formatted(aim, value / floor >= aim ? "reached" : "missed"));
  }

  static Line atMost(String what, double value, String unit, double aim) {
    return new Line(
        what,
        "%,.0f %s".formatted(value, unit),
        "",
        "",
        "≤ %,.0f %s, %s".formatted(aim, unit, value <= aim ? "reached" : "missed"));
  }

  static Line plain(String what, double value, String unit) {
    return new Line(what, "%,.0f %s".formatted(value, unit), "", "", "");
  }

  @Override
  public String toString() {
    return FORM.formatted(what, value, floor, ratio, aim).stripTrailing();
  }
}
