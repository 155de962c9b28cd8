package cn.outturn.query.deviation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.outturn.project.DeviationCause;
import cn.outturn.rules.Light;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A district's year in numbers, quarter by quarter; a quarter nobody recorded isn't there. */
record DeviationSummary(FiscalYear year, List<OfQuarter> quarters) {

  /**
   * @param subjects indicators and moneys of the projects that recorded the quarter
   * @param lights by the thresholds and the calendar of now; what has none is counted in none
   * @param projects by the worst light of their lines
   * @param causes of explained deviations
   */
  record OfQuarter(
      Quarter quarter,
      int subjects,
      Map<Light, Integer> lights,
      Map<Light, Integer> projects,
      Map<DeviationStatus, Integer> statuses,
      Map<DeviationCause, Integer> causes) {

    private static OfQuarter of(Quarter quarter, List<Count> counts, Map<Light, Integer> projects) {
      return new OfQuarter(
          quarter,
          counts.stream().mapToInt(Count::subjects).sum(),
          sum(Light.class, counts, Count::light),
          projects,
          sum(DeviationStatus.class, counts, Count::status),
          sum(DeviationCause.class, counts, Count::cause));
    }

    private static <E extends Enum<E>> Map<E, Integer> sum(
        Class<E> type, List<Count> counts, Function<Count, @Nullable E> by) {
      Map<E, Integer> sums = new EnumMap<>(type);
      for (Count count : counts) {
        E value = by.apply(count);
        if (value != null) {
          sums.merge(value, count.subjects(), Integer::sum);
        }
      }
      return sums;
    }
  }

  /** As SQL counts. */
  record Count(
      Quarter quarter,
      @Nullable Light light,
      @Nullable DeviationCause cause,
      DeviationStatus status,
      int subjects) {}

  /** As SQL counts. */
  record Projects(Quarter quarter, Light light, int projects) {}

  static DeviationSummary of(FiscalYear year, List<Count> counts, List<Projects> projects) {
    Map<Quarter, Map<Light, Integer>> worst =
        projects.stream()
            .collect(groupingBy(Projects::quarter, toMap(Projects::light, Projects::projects)));
    return new DeviationSummary(
        year,
        counts.stream()
            .collect(groupingBy(Count::quarter, TreeMap::new, toList()))
            .entrySet()
            .stream()
            .map(
                quarter ->
                    OfQuarter.of(
                        quarter.getKey(),
                        quarter.getValue(),
                        worst.getOrDefault(quarter.getKey(), Map.of())))
            .toList());
  }
}
