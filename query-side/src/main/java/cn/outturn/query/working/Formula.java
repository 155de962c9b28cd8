package cn.outturn.query.working;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is made, in words and, as far as it goes, for machines. Names of other figures are
 * paths from the record that the figure stands in: {@code initial}, {@code working/inputs/budget};
 * {@code ..} is the record around, {@code *} every line of a list, {@code {denominator}} the text
 * of another field.
 *
 * @param source the regulation or the form it comes from; none: it is this service's own
 * @param sum what it adds up; {@code -} before what is taken away, {@code ?} behind what counts as
 *     nothing where it is unknown
 * @param percent the numerator and the denominator of a rate, rounded half-up to two places
 * @param inputs what else it is made of
 * @param rules what it takes from the rule set, as paths there; {@code calendar} is the share of
 *     the year that the district's calendar, or else the rule set's, plans until the quarter
 * @param words where the answer itself says which formula it was
 */
record Formula(
    Kind kind,
    Unit unit,
    String zh,
    String en,
    @Nullable String source,
    List<String> sum,
    List<String> percent,
    List<String> inputs,
    List<String> rules,
    @Nullable String words) {

  Formula(
      Kind kind,
      Unit unit,
      String zh,
      String en,
      @Nullable String source,
      @Nullable List<String> sum,
      @Nullable List<String> percent,
      @Nullable List<String> inputs,
      @Nullable List<String> rules,
      @Nullable String words) {
    this.kind = kind;
    this.unit = unit;
    this.zh = zh;
    this.en = en;
    this.source = source;
    this.sum = sum == null ? List.of() : List.copyOf(sum);
    this.percent = percent == null ? List.of() : List.copyOf(percent);
    this.inputs = inputs == null ? List.of() : List.copyOf(inputs);
    this.rules = rules == null ? List.of() : List.copyOf(rules);
    this.words = words;
  }

  /** Every input once, as a plain path. */
  List<String> allInputs() {
    return Stream.of(sum.stream().map(Formula::path), percent.stream(), inputs.stream())
        .flatMap(paths -> paths)
        .distinct()
        .toList();
  }

  static String path(String term) {
    String bare = term.startsWith("-") ? term.substring(1) : term;
    return bare.endsWith("?") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
