package cn.outturn.query.findings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cn.outturn.checks.Checks;
import cn.outturn.district.UnitCode;
import cn.outturn.project.CheckId;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A district's findings in numbers.
 *
 * @param year none: all years, and what is about projects as a whole
 * @param severities each of them, the gravest first
 * @param checks that have found something, by id
 * @param units that carry out the projects, by code
 */
record FindingsSummary(
    @Nullable FiscalYear year,
    int findings,
    List<OfSeverity> severities,
    List<OfCheck> checks,
    List<OfUnit> units) {

  /**
   * @param states every state told
   */
  record OfSeverity(Severity severity, Map<State, Integer> states) {}

  /**
   * @param zh what is wrong in general, in the words of the newest version; none where the program
   *     knows the check no more
   */
  record OfCheck(
      CheckId check, @Nullable String zh, @Nullable String en, Map<State, Integer> states) {

    private static OfCheck of(CheckId id, List<Count> counts) {
      var newest =
          Checks.all().stream()
              .filter(check -> check.id().equals(id))
              .reduce((_, later) -> later)
              .orElse(null);
      return new OfCheck(
          id,
          newest == null ? null : newest.zh(),
          newest == null ? null : newest.en(),
          byState(counts));
    }
  }

  /**
   * @param unitName as registered; none where the unit's registration is not projected yet
   */
  record OfUnit(UnitCode unit, @Nullable String unitName, Map<State, Integer> states) {}

  /** As SQL counts. */
  record Count(
      Severity severity,
      State state,
      CheckId check,
      UnitCode unit,
      @Nullable String unitName,
      int findings) {}

  static FindingsSummary of(@Nullable FiscalYear year, List<Count> counts) {
    Map<Severity, List<Count>> severities = by(Comparator.naturalOrder(), Count::severity, counts);
    return new FindingsSummary(
        year,
        counts.stream().mapToInt(Count::findings).sum(),
        Arrays.stream(Severity.values())
            .map(s -> new OfSeverity(s, byState(severities.getOrDefault(s, List.of()))))
            .toList(),
        by(Comparator.<CheckId>naturalOrder(), Count::check, counts).entrySet().stream()
            .map(one -> OfCheck.of(one.getKey(), one.getValue()))
            .toList(),
        by(Comparator.comparing(UnitCode::value), Count::unit, counts).entrySet().stream()
            .map(
                one ->
                    new OfUnit(
                        one.getKey(),
                        one.getValue().getFirst().unitName(),
                        byState(one.getValue())))
            .toList());
  }

  private static <K> Map<K, List<Count>> by(
      Comparator<K> order, Function<Count, K> key, List<Count> counts) {
    return counts.stream().collect(groupingBy(key, () -> new TreeMap<>(order), toList()));
  }

  private static Map<State, Integer> byState(List<Count> counts) {
    Map<State, Integer> states = new EnumMap<>(State.class);
    Arrays.stream(State.values()).forEach(state -> states.put(state, 0));
    counts.forEach(count -> states.merge(count.state(), count.findings(), Integer::sum));
    return states;
  }
}
