package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Target;
import cn.outturn.project.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of how an indicator is measured: by a scale, by a formula, from a source. */
final class MeasureChecks {

  /** Words by which an explanation tells grades apart. */
  private static final Pattern SCALE = Pattern.compile("优.*良|好.*差|分档|[一二三四]档|等级|达成.*未达成");

  /** A name that is itself a ratio says how it comes about. */
  private static final Pattern RATIO = Pattern.compile("(?:率|度|比例|比重|百分比|占比|增幅|增速)(?:[（(].*)?$");

  /** Blanks, punctuation and what a form prints around words in a value cell. */
  private static final Pattern AROUND_WORDS = Pattern.compile("[\\s\\p{Punct}\\p{P}≥≤=＞＜…]+");

  private static final int SHORTEST_TEXT = 4;

  static final List<Check> ALL =
      List.of(
          Check.first(
              "qualitative-without-scale",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.MEDIUM,
              "定性指标没有评定尺度，写明分几档、各档如何认定",
              "A judged indicator has no scale: say which grades there are and when each is given",
              "财预〔2020〕10号",
              MeasureChecks::qualitativeWithoutScale),
          Check.first(
              "rate-without-formula",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.MEDIUM,
              "指标值是百分比，名称不是比率，也没有计算公式",
              "A percentage of something that is no ratio, without a formula",
              "财预〔2015〕88号",
              MeasureChecks::rateWithoutFormula),
          Check.first(
              "basis-repeats-target",
              Scope.DECLARATION,
              Kind.REFERENCE,
              Severity.MEDIUM,
              "设定依据只是重复了指标值，没有写明来源",
              "The basis repeats the target instead of naming a source",
              "财预〔2015〕88号",
              MeasureChecks::basisRepeatsTarget));

  private MeasureChecks() {}

  private static Outcome qualitativeWithoutScale(Dossier dossier) {
    return SheetRow.each(
        dossier,
        row ->
            row.indicator().target() instanceof Target.Qualitative && !hasScale(row.indicator())
                ? row.says(null, row.target(), row.atTarget(), row.at("formula", null))
                : Optional.empty());
  }

  private static boolean hasScale(Indicator indicator) {
    return indicator.formula() != null
        || indicator.note() != null && SCALE.matcher(indicator.note()).find();
  }

  /** Progress by quarters is measured against the plan itself and needs none. */
  private static Outcome rateWithoutFormula(Dossier dossier) {
    return SheetRow.each(
        dossier,
        row ->
            row.isPercent()
                    && row.indicator().levelTwo() != LevelTwo.TIMELINESS
                    && row.indicator().formula() == null
                    && !RATIO.matcher(row.indicator().name()).find()
                ? row.says(
                    null,
                    row.target(),
                    row.at("name", row.indicator().name()),
                    row.at("formula", null))
                : Optional.empty());
  }

  private static Outcome basisRepeatsTarget(Dossier dossier) {
    return SheetRow.each(
        dossier,
        row -> {
          String basis = words(row.indicator().basis() == null ? "" : row.indicator().basis());
          return row.indicator().target() instanceof Target.Qualitative(String expected)
                  && basis.length() >= SHORTEST_TEXT
                  && words(expected).contains(basis)
              ? row.says(
                  null,
                  row.indicator().basis(),
                  row.atTarget(),
                  row.at("basis", row.indicator().basis()))
              : Optional.empty();
        });
  }

  private static String words(String text) {
    return AROUND_WORDS.matcher(text).replaceAll("");
  }
}
