package cn.outturn.checks;

import cn.outturn.indicator.Framework;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.papers.Goals;
import cn.outturn.project.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of where indicators stand in the tree of levels (一级指标, 二级指标). */
final class LevelChecks {

  private static final Pattern IN_TIME = Pattern.compile("及时率|及时性|按时|按期|准时|时限");
  private static final Pattern RATE = Pattern.compile("率(?:[（(].*)?$");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "level-misplaced",
              Scope.DECLARATION,
              Kind.STRUCTURE,
              Severity.MEDIUM,
              "二级指标放错了一级指标",
              "The level-two indicator stands under a level one that it doesn't belong to",
              "财预〔2015〕88号；财预〔2021〕101号",
              LevelChecks::levelMisplaced),
          Check.first(
              "timeliness-as-quality",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.MEDIUM,
              "及时性放在质量指标下，应为时效指标",
              "Being in time is placed under quality; it belongs to timeliness",
              "财预〔2015〕88号",
              LevelChecks::timelinessAsQuality),
          Check.first(
              "rate-as-quantity",
              Scope.DECLARATION,
              Kind.TYPE,
              Severity.MEDIUM,
              "比率放在数量指标下，应为质量指标",
              "A rate is placed under quantity; it belongs to quality",
              "财预〔2015〕88号",
              LevelChecks::rateAsQuantity));

  private LevelChecks() {}

  private static Outcome levelMisplaced(Dossier dossier) {
    Map<LevelOne, List<LevelTwo>> tree =
        dossier
            .papers()
            .goals(dossier.year())
            .map(Goals::framework)
            .orElse(Framework.UNTIL_2021)
            .tree();
    return SheetRow.each(
        dossier,
        row -> {
          LevelTwo two = row.indicator().levelTwo();
          LevelOne one = row.indicator().levelOne();
          return tree.getOrDefault(one, List.of()).contains(two)
              ? Optional.empty()
              : row.says(
                  home(tree, two), one.name(), row.at("levelOne", one), row.at("levelTwo", two));
        });
  }

  /** Nothing where the sheet's framework doesn't know the level two at all. */
  private static String home(Map<LevelOne, List<LevelTwo>> tree, LevelTwo two) {
    return tree.entrySet().stream()
        .filter(entry -> entry.getValue().contains(two))
        .map(entry -> entry.getKey().name())
        .findFirst()
        .orElse("–");
  }

  private static Outcome timelinessAsQuality(Dossier dossier) {
    return misfits(dossier, LevelTwo.QUALITY, IN_TIME, LevelTwo.TIMELINESS);
  }

  private static Outcome rateAsQuantity(Dossier dossier) {
    return misfits(dossier, LevelTwo.QUANTITY, RATE, LevelTwo.QUALITY);
  }

  private static Outcome misfits(Dossier dossier, LevelTwo placed, Pattern name, LevelTwo fit) {
    return SheetRow.each(
        dossier,
        row ->
            row.indicator().levelTwo() == placed && name.matcher(row.indicator().name()).find()
                ? row.says(
                    fit.name(),
                    placed.name(),
                    row.at("levelTwo", placed),
                    row.at("name", row.indicator().name()))
                : Optional.empty());
  }
}
