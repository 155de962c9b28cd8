package cn.outturn.query.execution;

import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money of a district in lines, one a project, unit, source, quarter or year.
 *
 * @param overlapping whether a line holds what another one holds too: a department's has its
 *     units', a quarter's the quarters' before it. Only {@code total} is the sum then.
 * @param total of everything asked for, each project's money once
 */
record Overview(By by, boolean overlapping, Line total, List<Line> lines) {

  Overview {
    lines = List.copyOf(lines);
  }

  /**
   * @param sums the line without a key first: the total
   */
  static Overview of(By by, List<Sums> sums) {
    return new Overview(
        by,
        by == By.UNIT || by == By.QUARTER,
        Line.of(sums.getFirst()),
        sums.stream()
            .skip(1)
            .flatMap(by == By.QUARTER ? Line::quarters : line -> Stream.of(Line.of(line)))
            .toList());
  }

  /**
   * @param key a project's, unit's or source's code, a year, or a quarter like 2021-Q2; absent: the
   *     total
   * @param parent the project or unit above it
   * @param projects how many projects hold money in it
   * @param withoutBudget how many of their years have no budget booked yet: their spending has no
   *     denominator, and their sums are not in it
   */
  record Line(
      @Nullable String key,
      @Nullable String name,
      @Nullable String parent,
      @Nullable FiscalYear year,
      int projects,
      int withoutBudget,
      Amounts amounts,
      List<NamedRate> rates) {

    Line {
      rates = List.copyOf(rates);
    }

    private static Line of(Sums sums) {
      Amounts amounts = Amounts.of(sums);
      return of(sums, sums.key(), amounts, amounts.rates());
    }

    private static Stream<Line> quarters(Sums year) {
      return Stream.of(Quarter.values())
          .map(
              quarter -> {
                Amounts amounts = Amounts.of(year).until(quarter);
                return of(
                    year,
                    year.key() + "-" + quarter,
                    amounts,
                    amounts.rates("executed-to-" + quarter));
              });
    }

    private static Line of(
        Sums sums, @Nullable String key, Amounts amounts, List<NamedRate> rates) {
      return new Line(
          key,
          sums.name(),
          sums.parent(),
          sums.year(),
          sums.projects(),
          sums.withoutBudget(),
          amounts,
          rates);
    }
  }
}
