package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.Target;
import cn.outturn.project.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of an indicator's own scoring rule (评分标准), as forms print one beside each row. */
final class OwnRuleChecks {

  /** 完成1次得10分, 参加1人得0.05分: how many of what are worth points. */
  private static final Pattern COUNTED =
      Pattern.compile("(?:完成|参加|举办|新增|每)\\S{0,2}?\\d+(?:\\.\\d+)?\\s*([^\\d\\s，,。；得]{1,4})\\s*得");

  private static final Pattern CAP = Pattern.compile("最高|最多|上限|封顶|不超过|为限");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "points-per-unit-beyond-points",
              Scope.DECLARATION,
              Kind.ARITHMETIC,
              Severity.MEDIUM,
              "逐单位给分会超过该指标的分值，评分标准没有写上限",
              "Points per unit can exceed the indicator's points, and the rule states no cap",
              "评（扣）分标准",
              OwnRuleChecks::pointsPerUnitBeyondPoints),
          Check.first(
              "unit-against-rule",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.LOW,
              "度量单位与评分标准所用的单位不同",
              "The indicator is counted in another unit than its scoring rule",
              "评（扣）分标准",
              OwnRuleChecks::unitAgainstRule));

  private OwnRuleChecks() {}

  private static Outcome pointsPerUnitBeyondPoints(Dossier dossier) {
    return SheetRow.each(
        dossier,
        row -> {
          BigDecimal reachable = reachable(row.indicator());
          BigDecimal points = row.indicator().points();
          return reachable == null || points == null || reachable.compareTo(points) <= 0
              ? Optional.empty()
              : row.says(
                  SheetRow.plain(reachable),
                  SheetRow.plain(points),
                  row.at("points", points),
                  row.at("pointsPerUnit", row.target()),
                  row.at("note", row.indicator().note()));
        });
  }

  /** What the rule gives for the target, or where the target is open upwards for one unit more. */
  private static @Nullable BigDecimal reachable(Indicator indicator) {
    if (indicator.pointsPerUnit() == null
        || indicator.note() != null && CAP.matcher(indicator.note()).find()) {
      return null;
    }
    BigDecimal units =
        switch (indicator.target()) {
          case Target.AtLeast(var value) -> value.add(BigDecimal.ONE);
          case Target.Exact(var value) -> value;
          case Target.AtMost(var value) -> value;
          case Target.Approximate(var value) -> value;
          case Target.Range(_, var high) -> high;
          case Target.Deadline _, Target.Qualitative _ -> null;
        };
    return units == null ? null : units.multiply(indicator.pointsPerUnit().points());
  }

  private static Outcome unitAgainstRule(Dossier dossier) {
    return SheetRow.each(
        dossier,
        row -> {
          String unit = row.indicator().unit();
          Matcher rule =
              COUNTED.matcher(row.indicator().note() == null ? "" : row.indicator().note());
          return unit == null || !rule.find() || rule.group(1).equals(unit)
              ? Optional.empty()
              : row.says(
                  unit,
                  rule.group(1),
                  row.at("unit", unit),
                  row.at("note", row.indicator().note()));
        });
  }
}
