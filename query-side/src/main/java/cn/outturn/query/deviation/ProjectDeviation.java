package cn.outturn.query.deviation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cn.outturn.project.ProjectCode;
import cn.outturn.rules.Light;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project's recorded quarters in order; in each the money first, then the sheet.
 *
 * @param quarters the project as a whole at each of them
 */
record ProjectDeviation(ProjectCode project, List<OfQuarter> quarters, List<DeviationLine> lines) {

  ProjectDeviation {
    quarters = List.copyOf(quarters);
    lines = List.copyOf(lines);
  }

  /**
   * @param light the worst of its lines; absent where none has one
   * @param worsened lines whose light is worse than the time before
   * @param overdue orders that should have been carried out by the day asked for
   */
  record OfQuarter(
      FiscalYear year, Quarter quarter, @Nullable Light light, int worsened, int overdue) {

    private static OfQuarter of(Checkpoint checkpoint, List<DeviationLine> lines) {
      return new OfQuarter(
          checkpoint.year(),
          checkpoint.quarter(),
          lines.stream()
              .map(DeviationLine::light)
              .filter(Objects::nonNull)
              .reduce(Light::worseOf)
              .orElse(null),
          (int) lines.stream().filter(line -> Boolean.TRUE.equals(line.worsened())).count(),
          (int) lines.stream().filter(DeviationLine::overdue).count());
    }
  }

  private record Checkpoint(FiscalYear year, Quarter quarter) {

    static Checkpoint of(DeviationLine line) {
      return new Checkpoint(line.year(), line.quarter());
    }
  }

  /**
   * @param lines in order
   */
  static ProjectDeviation of(ProjectCode project, List<DeviationLine> lines) {
    return new ProjectDeviation(
        project,
        lines.stream()
            .collect(groupingBy(Checkpoint::of, LinkedHashMap::new, toList()))
            .entrySet()
            .stream()
            .map(quarter -> OfQuarter.of(quarter.getKey(), quarter.getValue()))
            .toList(),
        lines);
  }
}
