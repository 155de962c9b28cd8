package cn.outturn.checks;

import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.LevelOne;
import cn.outturn.papers.Goals;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.rules.Weights;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of the points that a sheet gives to its levels. */
final class WeightChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "weights-against-national",
              Scope.DECLARATION,
              Kind.STRUCTURE,
              Severity.MEDIUM,
              "各级指标的分值与全国权重不同（预算执行率10，其余按一级指标），请说明调整理由",
              "The levels' points differ from the national weights; say why they were adjusted",
              "财预〔2020〕10号；财预〔2021〕101号",
              WeightChecks::weightsAgainstNational));

  private WeightChecks() {}

  /** Reference data, whatever rules the district has adopted. */
  private static Weights national(Framework framework) {
    String key =
        switch (framework) {
          case UNTIL_2021 -> "mof-2020-10";
          case FROM_2021 -> "mof-2021-101";
        };
    return RuleSets.shipped().find(new RuleSetRef(key, 1)).map(RuleSet::weights).orElseThrow();
  }

  private static Outcome weightsAgainstNational(Dossier dossier) {
    Goals sheet = dossier.papers().goals(dossier.year()).orElse(null);
    if (sheet == null
        || sheet.indicators().isEmpty()
        || sheet.indicators().stream().anyMatch(indicator -> indicator.points() == null)) {
      return new Outcome.Insufficient("/goals/%s/points".formatted(dossier.year()));
    }
    Map<LevelOne, BigDecimal> given = given(sheet);
    String computed = text(national(sheet.framework()).among(given.keySet()));
    String printed = text(given);
    return computed.equals(printed)
        ? new Outcome.Passed()
        : Outcome.of(
            List.of(
                new Contradiction(
                    "levels",
                    List.of(Place.at("/goals/%s/points".formatted(dossier.year()), printed)),
                    computed,
                    printed)));
  }

  private static Map<LevelOne, BigDecimal> given(Goals sheet) {
    Map<LevelOne, BigDecimal> given = new EnumMap<>(LevelOne.class);
    for (Indicator indicator : sheet.indicators()) {
      if (indicator.points() != null) {
        given.merge(indicator.levelOne(), indicator.points(), BigDecimal::add);
      }
    }
    return given;
  }

  /** What the levels leave of a hundred is budget execution: {@code 10 + OUTPUT 50 …}. */
  private static String text(Map<LevelOne, BigDecimal> levels) {
    BigDecimal sum = levels.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Stream.concat(
            Stream.of(SheetRow.plain(BigDecimal.valueOf(100).subtract(sum).max(BigDecimal.ZERO))),
            levels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + SheetRow.plain(entry.getValue())))
        .collect(Collectors.joining(" + "));
  }
}
