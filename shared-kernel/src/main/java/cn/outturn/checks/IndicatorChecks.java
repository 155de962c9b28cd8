package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Target;
import cn.outturn.project.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of what one row of a target sheet says against itself: operator, type and cell. */
final class IndicatorChecks {

  private static final String VALUE = "\\s*(\\d+(?:\\.\\d+)?)";
  private static final Pattern AT_LEAST = Pattern.compile("(?:不低于|不少于|不得低于|不得少于|至少|≥|>=)" + VALUE);
  private static final Pattern AT_MOST =
      Pattern.compile("(?:不高于|不多于|不超过|不得高于|不得超过|至多|最多|≤|<=)" + VALUE);

  /** What stands before words as if they were a number; a plain "=" is what forms print there. */
  private static final Pattern AROUND_WORDS =
      Pattern.compile("^\\s*[≥≤><＞＜]|[^\\d\\s]\\s*[%％]\\s*$");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "operator-against-note",
              Scope.DECLARATION,
              Kind.OPERATOR,
              Severity.HIGH,
              "指标值的运算符与指标说明或指标方向相反",
              "The target's operator says the opposite of its explanation or direction",
              "财预〔2015〕88号",
              IndicatorChecks::operatorAgainstNote),
          Check.first(
              "prose-in-value-cell",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.HIGH,
              "定性指标的指标值是文字，却带有运算符或度量单位",
              "A judged indicator's cell holds words, yet carries an operator or a unit",
              "财预〔2015〕88号",
              IndicatorChecks::proseInValueCell),
          Check.first(
              "numeric-typed-qualitative",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.MEDIUM,
              "指标类型与指标值不符：数值填为定性，或文字填为定量",
              "The type contradicts the target: a number typed as judged, or words as counted",
              "财预〔2015〕88号",
              IndicatorChecks::numericTypedQualitative));

  private IndicatorChecks() {}

  private static Outcome operatorAgainstNote(Dossier dossier) {
    return SheetRow.each(
        dossier,
        row ->
            switch (row.indicator().target()) {
              case Target.AtMost(var value)
                  when row.indicator().polarity() == Polarity.POSITIVE
                      || notes(AT_LEAST, row.indicator(), value) ->
                  row.says("≥", "≤", row.atTarget(), row.at("note", row.indicator().note()));
              case Target.AtLeast(var value)
                  when row.indicator().polarity() == Polarity.REVERSE
                      || notes(AT_MOST, row.indicator(), value) ->
                  row.says("≤", "≥", row.atTarget(), row.at("note", row.indicator().note()));
              case Target.AtMost _,
                  Target.AtLeast _,
                  Target.Exact _,
                  Target.Range _,
                  Target.Approximate _,
                  Target.Deadline _,
                  Target.Qualitative _ ->
                  Optional.empty();
            });
  }

  /**
   * Whether the note puts this bound on this value; one on something else is none on the target.
   */
  private static boolean notes(Pattern bound, Indicator indicator, BigDecimal value) {
    Matcher matcher = bound.matcher(indicator.note() == null ? "" : indicator.note());
    while (matcher.find()) {
      if (new BigDecimal(matcher.group(1)).compareTo(value) == 0) {
        return true;
      }
    }
    return false;
  }

  private static Outcome proseInValueCell(Dossier dossier) {
    return SheetRow.each(
        dossier,
        row ->
            row.indicator().target() instanceof Target.Qualitative(String expected)
                    && (row.indicator().unit() != null || isAroundWords(row.indicator()))
                ? row.says(
                    expected, row.indicator().printed(), row.atTarget(), row.at("unit", unit(row)))
                : Optional.empty());
  }

  private static boolean isAroundWords(Indicator indicator) {
    return indicator.printed() != null && AROUND_WORDS.matcher(indicator.printed()).find();
  }

  private static String unit(SheetRow row) {
    return row.indicator().unit() == null ? "" : row.indicator().unit();
  }

  private static Outcome numericTypedQualitative(Dossier dossier) {
    if (dossier.papers().indicators(dossier.year()).stream()
        .allMatch(indicator -> indicator.typedQuantitative() == null)) {
      return new Outcome.Insufficient("/goals/%s/typedQuantitative".formatted(dossier.year()));
    }
    return SheetRow.each(
        dossier,
        row ->
            row.indicator().typedQuantitative() == null
                    || row.indicator().target() instanceof Target.Deadline
                    || row.indicator().typedQuantitative() == isNumeric(row.indicator().target())
                ? Optional.empty()
                : row.says(
                    row.target(),
                    row.indicator().typedQuantitative() ? "定量" : "定性",
                    row.atTarget(),
                    row.at("typedQuantitative", row.indicator().typedQuantitative())));
  }

  private static boolean isNumeric(Target target) {
    return switch (target) {
      case Target.Exact _,
          Target.AtLeast _,
          Target.AtMost _,
          Target.Range _,
          Target.Approximate _ ->
          true;
      case Target.Deadline _, Target.Qualitative _ -> false;
    };
  }
}
