package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Target;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Checks of a year's sheet as something to be measured and scored. */
final class TargetChecks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static final List<Check> ALL =
      List.of(
          Check.first(
              "points-not-hundred",
              Scope.DECLARATION,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "各项分值与预算执行率分值之和不等于100",
              "The points of the indicators and of budget execution don't add up to 100",
              "财预〔2020〕10号：自评总分100分",
              TargetChecks::pointsNotHundred),
          Check.first(
              "prose-target-for-quantity",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.MEDIUM,
              "数量指标的指标值是文字，不是数值",
              "A quantity has words for a target, no number",
              "财预〔2015〕88号：指标应细化、量化",
              TargetChecks::proseTargetForQuantity),
          Check.first(
              "satisfaction-without-rate",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.MEDIUM,
              "满意度指标没有一项以百分比衡量",
              "No satisfaction indicator is measured in percent",
              "财预〔2015〕88号：服务对象满意度指标",
              TargetChecks::satisfactionWithoutRate));

  private TargetChecks() {}

  /** What a form without points is worth is the rule set's business and can't be wrong. */
  private static Outcome pointsNotHundred(Dossier dossier) {
    List<Indicator> rows = dossier.papers().indicators(dossier.year());
    if (dossier.rules() == null || rows.isEmpty()) {
      return new Outcome.Insufficient(dossier.rules() == null ? "/rules" : sheet(dossier));
    }
    BigDecimal execution = dossier.rules().weights().execution();
    BigDecimal sum = execution;
    List<Place> places = new ArrayList<>();
    for (Indicator row : rows) {
      if (row.points() == null) {
        return new Outcome.Insufficient(at(dossier, row, "points"));
      }
      sum = sum.add(row.points());
      places.add(Place.at(at(dossier, row, "points"), row.points().toPlainString()));
    }
    places.add(Place.at("/rules/weights/execution", execution.toPlainString()));
    return sum.compareTo(HUNDRED) == 0
        ? new Outcome.Passed()
        : Outcome.of(
            List.of(
                new Contradiction("all", places, sum.stripTrailingZeros().toPlainString(), "100")));
  }

  private static Outcome proseTargetForQuantity(Dossier dossier) {
    List<Indicator> quantities =
        dossier.papers().indicators(dossier.year()).stream()
            .filter(row -> row.levelTwo() == LevelTwo.QUANTITY)
            .toList();
    List<Contradiction> found = new ArrayList<>();
    for (Indicator row : quantities) {
      if (row.target() instanceof Target.Qualitative(String expected)) {
        found.add(
            new Contradiction(
                row.id().value(),
                List.of(Place.at(at(dossier, row, "target"), expected)),
                null,
                expected));
      }
    }
    return quantities.isEmpty() ? new Outcome.Insufficient(sheet(dossier)) : Outcome.of(found);
  }

  private static Outcome satisfactionWithoutRate(Dossier dossier) {
    List<Indicator> rows =
        dossier.papers().indicators(dossier.year()).stream()
            .filter(row -> row.levelTwo() == LevelTwo.SERVICE_SATISFACTION)
            .toList();
    if (rows.isEmpty()) {
      return new Outcome.Insufficient(sheet(dossier));
    }
    return rows.stream().anyMatch(TargetChecks::isRate)
        ? new Outcome.Passed()
        : Outcome.of(
            List.of(
                new Contradiction(
                    "all",
                    rows.stream()
                        .map(row -> Place.at(at(dossier, row, "target"), Pair.text(row)))
                        .toList(),
                    "%",
                    null)));
  }

  private static boolean isRate(Indicator row) {
    return ("%".equals(row.unit()) || "％".equals(row.unit()))
        && !(row.target() instanceof Target.Qualitative);
  }

  private static String sheet(Dossier dossier) {
    return "/goals/" + dossier.year();
  }

  private static String at(Dossier dossier, Indicator row, String field) {
    return "/goals/%s/%s/%s".formatted(dossier.year(), row.id(), field);
  }
}
