package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Target;
import cn.outturn.time.FiscalYear;
import java.util.List;
import java.util.regex.Pattern;

/** Checks of one indicator at a time: operator, type and date. */
final class IndicatorChecks {

  private static final FiscalYear SINCE = new FiscalYear(2015);
  private static final Pattern AT_LEAST = Pattern.compile("不低于|不少于|不得少于|至少|≥|>=");

  static final List<Check> ALL =
      List.of(
          new Check(
              new CheckId("operator-against-note"),
              1,
              SINCE,
              Scope.DECLARATION,
              Kind.OPERATOR,
              Severity.HIGH,
              "指标值的运算符与指标说明相反",
              "The target's operator says the opposite of the indicator's explanation",
              "财预〔2015〕88号",
              IndicatorChecks::operatorAgainstNote));

  private IndicatorChecks() {}

  private static Outcome operatorAgainstNote(Dossier dossier) {
    return Outcome.of(
        dossier.papers().indicators(dossier.year()).stream()
            .filter(i -> i.target() instanceof Target.AtMost && asksForEnough(i))
            .map(
                i ->
                    new Contradiction(
                        i.id().value(),
                        List.of(
                            Place.at(
                                "/goals/%s/%s/target".formatted(dossier.year(), i.id()),
                                i.printed()),
                            Place.at(
                                "/goals/%s/%s/note".formatted(dossier.year(), i.id()), i.note())),
                        "≥",
                        "≤"))
            .toList());
  }

  private static boolean asksForEnough(Indicator indicator) {
    return indicator.polarity() == Polarity.POSITIVE
        || indicator.note() != null && AT_LEAST.matcher(indicator.note()).find();
  }
}
