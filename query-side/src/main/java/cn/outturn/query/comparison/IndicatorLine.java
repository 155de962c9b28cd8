package cn.outturn.query.comparison;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Target;
import cn.outturn.rules.Progress;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure through the years.
 *
 * @param line the id and year of its first point
 * @param name its latest
 * @param breakFrom the indicator it comes from and can't be joined with; absent: it just begins
 * @param why it can't be joined, where the unit says so
 * @param points one a year at most, in order; a year without one had no such indicator
 */
record IndicatorLine(
    String line,
    String name,
    @Nullable IndicatorId breakFrom,
    @Nullable String why,
    List<Point> points) {

  IndicatorLine {
    points = List.copyOf(points);
  }

  /**
   * @param joined how it comes to this line; renamed is marked, split and rebased begin one
   * @param origin the indicator it says it comes from
   * @param target in force
   * @param originalTarget as approved, where it was revised since
   * @param actual the self-assessment's; else the last quarter's
   * @param actualFrom self-assessment, or Q1 to Q4
   * @param attainment of the target in force; absent where not computable
   * @param score by the rules; absent where there is none
   * @param givenScore of the latest evaluation
   */
  record Point(
      FiscalYear year,
      IndicatorId indicator,
      Joined joined,
      @Nullable IndicatorId origin,
      String name,
      LevelOne levelOne,
      LevelTwo levelTwo,
      @Nullable String unit,
      Target target,
      @Nullable Target originalTarget,
      @Nullable Actual actual,
      @Nullable String actualFrom,
      @Nullable Progress attainment,
      @Nullable BigDecimal points,
      @Nullable BigDecimal score,
      @Nullable BigDecimal givenScore) {

    private static Point of(IndicatorRow row) {
      return new Point(
          row.year(),
          row.indicator(),
          row.joined(),
          row.origin(),
          row.name(),
          row.levelOne(),
          row.levelTwo(),
          row.unit(),
          row.target(),
          row.originalTarget(),
          row.actual(),
          row.actualFrom(),
          row.attainment(),
          row.points(),
          row.score(),
          row.givenScore());
    }
  }

  /**
   * @param rows by year, and in a year as its sheet has them
   * @return in the order in which they begin
   */
  static List<IndicatorLine> of(List<IndicatorRow> rows) {
    var byLine = new LinkedHashMap<String, List<IndicatorRow>>();
    rows.forEach(row -> byLine.computeIfAbsent(row.line(), _ -> new ArrayList<>()).add(row));
    return byLine.values().stream().map(IndicatorLine::line).toList();
  }

  private static IndicatorLine line(List<IndicatorRow> rows) {
    IndicatorRow first = rows.getFirst();
    return new IndicatorLine(
        first.line(),
        rows.getLast().name(),
        first.origin(),
        first.why(),
        rows.stream().map(Point::of).toList());
  }
}
