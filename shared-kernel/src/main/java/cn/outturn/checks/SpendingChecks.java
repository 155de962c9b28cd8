package cn.outturn.checks;

import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.EconomicPair;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.papers.Papers;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of what money is planned for against what is promised for it. */
final class SpendingChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "output-without-its-economic-line",
              Scope.DECLARATION,
              Kind.SCOPE,
              Severity.MEDIUM,
              "有此类产出，明细中却没有对应的经济科目",
              "There is an output of this kind, but no budget line under its economic code",
              "支出经济分类科目",
              SpendingChecks::outputWithoutItsEconomicLine));

  private SpendingChecks() {}

  private static Outcome outputWithoutItsEconomicLine(Dossier dossier) {
    Papers papers = dossier.papers();
    Set<String> codes =
        papers.request(dossier.year()).stream()
            .flatMap(request -> request.items().stream())
            .map(BudgetItem::economic)
            .filter(Objects::nonNull)
            .map(EconomicPair::department)
            .collect(Collectors.toCollection(TreeSet::new));
    if (codes.isEmpty()) {
      return new Outcome.Insufficient("/requests/%s/items/economic".formatted(dossier.year()));
    }
    return Outcome.of(
        EconomicLines.current().lines().stream()
            .filter(line -> line.codes().stream().noneMatch(codes::contains))
            .flatMap(line -> outputs(dossier, line, codes))
            .toList());
  }

  private static Stream<Contradiction> outputs(
      Dossier dossier, EconomicLines.Line line, Set<String> codes) {
    List<Place> places =
        dossier.papers().indicators(dossier.year()).stream()
            .filter(indicator -> indicator.levelTwo() == LevelTwo.QUANTITY)
            .filter(indicator -> line.speaksOf(indicator.name()))
            .map(indicator -> new SheetRow(dossier.year(), indicator).at("name", indicator.name()))
            .toList();
    return places.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Contradiction(
                line.codes().getFirst(),
                places,
                String.join(", ", line.codes()),
                String.join(", ", codes)));
  }
}
