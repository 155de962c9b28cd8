package cn.outturn.checks;

import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.IntStream;

/** Horizons as checks name and sort them. */
final class Horizons {

  private Horizons() {}

  /** {@code 2020} or {@code 2020-2022}. */
  static String text(Horizon horizon) {
    return switch (horizon) {
      case Horizon.Annual(var year) -> year.toString();
      case Horizon.MidTerm(var from, var to) -> from + "-" + to;
    };
  }

  static List<FiscalYear> years(Horizon horizon) {
    return switch (horizon) {
      case Horizon.Annual(var year) -> List.of(year);
      case Horizon.MidTerm(var from, var to) ->
          IntStream.rangeClosed(from.value(), to.value()).mapToObj(FiscalYear::new).toList();
    };
  }

  /** By name, so that what is found has one order. */
  static <T> List<Entry<Horizon, T>> sorted(Map<Horizon, T> map) {
    return map.entrySet().stream()
        .sorted(Comparator.comparing(entry -> text(entry.getKey())))
        .toList();
  }
}
