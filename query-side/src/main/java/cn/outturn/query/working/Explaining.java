package cn.outturn.query.working;

import cn.outturn.query.working.Derivation.Explanation;
import cn.outturn.query.working.Derivation.Input;
import cn.outturn.query.working.Place.Read;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells the formula of one figure, with what entered it. */
record Explaining(Figure figure) {

  Explanation told() {
    Formula formula = figure.formula();
    List<Input> inputs =
        formula.allInputs().stream()
            .flatMap(path -> figure.place().read(path).stream())
            .filter(read -> read.value() == null || read.value().isValueNode())
            .map(read -> new Input(read.name(), read.at(), value(read)))
            .toList();
    return new Explanation(
        formula.kind(),
        words("zh", formula.zh()),
        words("en", formula.en()),
        formula.source(),
        inputs,
        recomputed(),
        figure.quantity() == null
            ? inputs.stream().filter(input -> input.value() == null).map(Input::name).toList()
            : List.of());
  }

  private static @Nullable Quantity value(Read read) {
    return Quantity.of(read.value());
  }

  private String words(String language, String otherwise) {
    String path = figure.formula().words();
    return path == null
        ? otherwise
        : figure.place().read(path + "/" + language).stream()
            .map(Read::value)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .map(JsonNode::asString)
            .map(exact -> otherwise + (language.equals("zh") ? "：" : ": ") + exact)
            .orElse(otherwise);
  }

  private @Nullable BigDecimal recomputed() {
    Formula formula = figure.formula();
    if (!formula.sum().isEmpty()) {
      return sum(formula.sum());
    }
    if (formula.percent().size() == 2) {
      BigDecimal numerator = sum(List.of(formula.percent().getFirst()));
      BigDecimal denominator = sum(List.of(formula.percent().getLast()));
      return numerator == null || denominator == null || denominator.signum() == 0
          ? null
          : numerator.movePointRight(2).divide(denominator, 2, RoundingMode.HALF_UP);
    }
    return null;
  }

  /** None where a term is unknown that doesn't count as nothing, and where none is known. */
  private @Nullable BigDecimal sum(List<String> terms) {
    BigDecimal sum = null;
    for (String term : terms) {
      List<Read> reads = figure.place().read(Formula.path(term));
      boolean known =
          !reads.isEmpty()
              && reads.stream().allMatch(read -> read.value() != null && read.value().isNumber());
      if (!known && !term.endsWith("?")) {
        return null;
      }
      for (Read read : reads) {
        if (read.value() != null && read.value().isNumber()) {
          BigDecimal value = read.value().decimalValue();
          sum =
              (sum == null ? BigDecimal.ZERO : sum)
                  .add(term.startsWith("-") ? value.negate() : value);
        }
      }
    }
    return sum;
  }
}
