package cn.outturn.checks;

import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.papers.Papers;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Declaration;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.project.StatedFigure;
import cn.outturn.project.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks of the figures that a declaration's texts state against its table of targets. */
final class FigureChecks {

  private static final Map<String, BigDecimal> YUAN =
      Map.of(
          "元", BigDecimal.ONE,
          "万元", BigDecimal.valueOf(10_000),
          "亿元", BigDecimal.valueOf(100_000_000));

  /** The texts that say what is going to be done. */
  private static final Set<Statement> PLANS =
      EnumSet.of(Statement.CONTENT, Statement.IMPLEMENTATION_PLAN);

  static final List<Check> ALL =
      List.of(
          Check.first(
              "stated-figure-against-target",
              Scope.DECLARATION,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "文字所述的数与指标值不一致",
              "A figure in the text disagrees with the target it speaks of",
              "财预〔2015〕88号",
              FigureChecks::statedFigureAgainstTarget),
          Check.first(
              "planned-output-without-indicator",
              Scope.PROJECT,
              Kind.MISSING,
              Severity.MEDIUM,
              "计划中的产出没有对应的指标",
              "The plan announces an output that no indicator counts",
              "财预〔2015〕88号",
              FigureChecks::plannedOutputWithoutIndicator));

  private FigureChecks() {}

  private static Outcome statedFigureAgainstTarget(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    Map<IndicatorId, Indicator> sheet =
        dossier.papers().indicators(dossier.year()).stream()
            .collect(Collectors.toMap(Indicator::id, i -> i, (one, _) -> one));
    if (declaration == null || sheet.isEmpty()) {
      return new Outcome.Insufficient("/goals/" + dossier.year());
    }
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < declaration.figures().size(); i++) {
      StatedFigure figure = declaration.figures().get(i);
      Indicator indicator = figure.indicator() == null ? null : sheet.get(figure.indicator());
      BigDecimal value = indicator == null ? null : inUnitOf(indicator, figure);
      if (indicator != null && value != null && !isMet(indicator.target(), value)) {
        SheetRow row = new SheetRow(dossier.year(), indicator);
        found.add(
            new Contradiction(
                indicator.id().value(),
                List.of(Place.at("/figures/" + i, figure.what()), row.atTarget()),
                row.target(),
                SheetRow.plain(figure.value()) + " " + figure.unit()));
      }
    }
    return Outcome.of(found);
  }

  /** None where the two are counted in units that can't be turned into each other. */
  private static @Nullable BigDecimal inUnitOf(Indicator indicator, StatedFigure figure) {
    if (figure.unit().equals(indicator.unit())) {
      return figure.value();
    }
    BigDecimal from = YUAN.get(figure.unit());
    BigDecimal to = indicator.unit() == null ? null : YUAN.get(indicator.unit());
    return from == null || to == null
        ? null
        : figure.value().multiply(from).divide(to, MathContext.DECIMAL64);
  }

  /** An approximate target leaves open by how much; it contradicts nothing. */
  private static boolean isMet(Target target, BigDecimal stated) {
    return switch (target) {
      case Target.Exact(var value) -> stated.compareTo(value) == 0;
      case Target.AtLeast(var value) -> stated.compareTo(value) >= 0;
      case Target.AtMost(var value) -> stated.compareTo(value) <= 0;
      case Target.Range(var low, var high) ->
          stated.compareTo(low) >= 0 && stated.compareTo(high) <= 0;
      case Target.Approximate _, Target.Deadline _, Target.Qualitative _ -> true;
    };
  }

  private static Outcome plannedOutputWithoutIndicator(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null || declaration.figures().isEmpty()) {
      return new Outcome.Insufficient("/figures");
    }
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < declaration.figures().size(); i++) {
      StatedFigure figure = declaration.figures().get(i);
      if (PLANS.contains(figure.place())
          && !YUAN.containsKey(figure.unit())
          && !isCounted(dossier.papers(), figure)) {
        found.add(
            new Contradiction(
                figure.what(),
                List.of(Place.at("/figures/" + i, figure.what())),
                null,
                SheetRow.plain(figure.value()) + " " + figure.unit()));
      }
    }
    return Outcome.of(found);
  }

  private static boolean isCounted(Papers papers, StatedFigure figure) {
    return figure.indicator() != null
        && papers.goals().values().stream()
            .anyMatch(sheet -> sheet.indicator(figure.indicator()).isPresent());
  }
}
