package cn.outturn.query.comparison;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Lineage;
import cn.outturn.time.FiscalYear;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins the indicators of several years into lines. Ids and declared lineage join; names never do:
 * two indicators of the same name may measure different things, and only the unit knows.
 *
 * <p>A line has one point a year. Where two indicators of one year claim the same line, the one
 * whose predecessor is younger has it, the same id before a renamed one; the other begins a line.
 */
final class Lines {

  /** Where an id stood last, in the years before the one that is being joined. */
  private record Last(FiscalYear year, String line) {}

  private final Map<IndicatorId, Last> last = new HashMap<>();

  private Lines() {}

  /** Each year's links, by indicator. */
  static Map<FiscalYear, Map<IndicatorId, Link>> of(SortedMap<FiscalYear, List<Indicator>> sheets) {
    var lines = new Lines();
    var links = new HashMap<FiscalYear, Map<IndicatorId, Link>>();
    sheets.forEach((year, sheet) -> links.put(year, lines.join(year, sheet)));
    return links;
  }

  private Map<IndicatorId, Link> join(FiscalYear year, List<Indicator> sheet) {
    var links = new HashMap<IndicatorId, Link>();
    Set<String> taken = new HashSet<>();
    sheet.stream()
        .sorted(
            Comparator.comparing(this::predecessorYear)
                .reversed()
                .thenComparing(indicator -> !(indicator.lineage() instanceof Lineage.Same)))
        .forEach(
            indicator -> {
              Link link = link(year, indicator, taken);
              taken.add(link.line());
              links.put(indicator.id(), link);
            });
    links.forEach((indicator, link) -> last.put(indicator, new Last(year, link.line())));
    return links;
  }

  private Link link(FiscalYear year, Indicator indicator, Set<String> taken) {
    String own = indicator.id() + "@" + year;
    return switch (indicator.lineage()) {
      case Lineage.Same _ -> {
        String line = freeLine(indicator.id(), taken);
        yield line == null
            ? new Link(own, Joined.NEW, null, null)
            : new Link(line, Joined.SAME, null, null);
      }
      case Lineage.Renamed(var from) -> {
        String line = freeLine(from, taken);
        yield new Link(line == null ? own : line, Joined.RENAMED, from, null);
      }
      case Lineage.SplitFrom(var from) -> new Link(own, Joined.SPLIT, from, null);
      case Lineage.Rebased(var from, var why) -> new Link(own, Joined.REBASED, from, why);
    };
  }

  private @Nullable String freeLine(IndicatorId from, Set<String> taken) {
    Last before = last.get(from);
    return before == null || taken.contains(before.line()) ? null : before.line();
  }

  private int predecessorYear(Indicator indicator) {
    Last before =
        switch (indicator.lineage()) {
          case Lineage.Same _ -> last.get(indicator.id());
          case Lineage.Renamed(var from) -> last.get(from);
          case Lineage.SplitFrom _, Lineage.Rebased _ -> null;
        };
    return before == null ? 0 : before.year().value();
  }
}
