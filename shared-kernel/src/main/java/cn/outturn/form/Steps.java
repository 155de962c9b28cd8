package cn.outturn.form;

import cn.outturn.time.Horizon;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How paths are made of steps, and in which order forms show them. */
final class Steps {

  private static final Map<String, Integer> PARTS =
      Stream.of(Part.values()).collect(Collectors.toMap(Part::step, Part::ordinal));

  /** N2 before N10; the rest as text. */
  private static final Comparator<String> NATURAL = Steps::natural;

  static final Comparator<List<String>> IN_ORDER =
      Comparator.<List<String>>comparingInt(steps -> PARTS.getOrDefault(first(steps), -1))
          .thenComparing(Steps::each);

  private Steps() {}

  static String of(Object step) {
    return switch (step) {
      case Horizon.Annual(var year) -> year.toString();
      case Horizon.MidTerm(var from, var to) -> from + "-" + to;
      default -> step.toString();
    };
  }

  private static String first(List<String> steps) {
    return steps.isEmpty() ? "" : steps.getFirst();
  }

  private static int each(List<String> left, List<String> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = NATURAL.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int natural(String left, String right) {
    int at = 0;
    while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    int start = at;
    while (start > 0 && isDigit(left, start - 1)) {
      start--;
    }
    int longer = Integer.compare(digits(left, start), digits(right, start));
    boolean bothNumbers = isDigit(left, start) && isDigit(right, start);
    return bothNumbers && longer != 0 ? longer : left.compareTo(right);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (isDigit(text, end)) {
      end++;
    }
    return end - from;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
