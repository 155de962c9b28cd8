package cn.outturn.checks;

import cn.outturn.assessment.Claim;
import cn.outturn.money.Rate;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of the execution rates (执行率) that a year's papers print. */
final class RateChecks {

  private static final String SOURCE = "财预〔2020〕10号：执行率＝全年执行数÷全年预算数";

  static final List<Check> ALL =
      List.of(
          Check.first(
              "printed-rate-against-money",
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "所印执行率不等于同一份材料的执行数除以预算数",
              "A printed execution rate isn't the spending divided by the budget beside it",
              SOURCE,
              RateChecks::printedRateAgainstMoney),
          Check.first(
              "rates-disagree",
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "同一资金有几个不同的执行率",
              "One and the same money has several execution rates",
              SOURCE,
              RateChecks::ratesDisagree));

  private RateChecks() {}

  private static Outcome printedRateAgainstMoney(Dossier dossier) {
    List<Contradiction> found = new ArrayList<>();
    boolean compared = false;
    for (PrintedRate printed : PrintedRate.of(dossier)) {
      if (printed.money() instanceof Rate.Known known) {
        compared = true;
        if (!printed.isRight(known)) {
          Claim.ExecutionRate claim = printed.claim();
          found.add(
              new Contradiction(
                  claim.what() == null ? claim.origin() : claim.origin() + "/" + claim.what(),
                  List.of(printed.place()),
                  percent(known.percent()),
                  percent(claim.percent())));
        }
      }
    }
    return compared ? Outcome.of(found) : missing(dossier);
  }

  private static Outcome ratesDisagree(Dossier dossier) {
    Map<String, List<PrintedRate>> byThing =
        PrintedRate.of(dossier).stream()
            .collect(
                Collectors.groupingBy(PrintedRate::thing, LinkedHashMap::new, Collectors.toList()));
    return byThing.isEmpty()
        ? missing(dossier)
        : Outcome.of(
            byThing.entrySet().stream()
                .filter(entry -> disagree(entry.getValue()))
                .map(
                    entry ->
                        new Contradiction(
                            entry.getKey(),
                            entry.getValue().stream().map(PrintedRate::place).toList(),
                            text(entry.getValue().stream().flatMap(RateChecks::computed)),
                            text(entry.getValue().stream().map(p -> p.claim().percent()))))
                .toList());
  }

  private static boolean disagree(List<PrintedRate> rates) {
    return !Quantity.agree(
            rates.stream().map(rate -> new Quantity(rate.claim().percent(), "%")).toList())
        || rates.stream().flatMap(RateChecks::computed).distinct().count() > 1;
  }

  private static Stream<BigDecimal> computed(PrintedRate printed) {
    return printed.money() instanceof Rate.Known known
        ? Stream.of(known.percent())
        : Stream.empty();
  }

  private static @Nullable String text(Stream<BigDecimal> percents) {
    String text = percents.distinct().map(RateChecks::percent).collect(Collectors.joining(" | "));
    return text.isEmpty() ? null : text;
  }

  private static String percent(BigDecimal value) {
    return value.toPlainString() + " %";
  }

  private static Outcome missing(Dossier dossier) {
    return new Outcome.Insufficient("/assessments/" + dossier.year() + "/claims");
  }
}
