package cn.outturn.checks;

import cn.outturn.papers.Goals;
import cn.outturn.papers.Papers;
import cn.outturn.papers.Request;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of a project's years against each other: money, indicators and goals of each. */
final class YearChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "money-without-indicators",
              Scope.PROJECT,
              Kind.MISSING,
              Severity.MEDIUM,
              "申请了资金，却没有设定指标",
              "Money is asked for, but no indicators are set",
              "财预〔2015〕88号：谁申请资金，谁设定目标",
              YearChecks::moneyWithoutIndicators),
          Check.first(
              "goal-copied",
              Scope.PROJECT,
              Kind.DUPLICATE,
              Severity.MEDIUM,
              "年度目标照抄另一年度",
              "The year's goal is copied from another year",
              "财预〔2015〕88号",
              YearChecks::goalCopied),
          Check.first(
              "mid-term-goal-without-money",
              Scope.PROJECT,
              Kind.MISSING,
              Severity.MEDIUM,
              "有中长期目标，却没有覆盖这些年度的资金",
              "There is a mid-term goal, but no money for all of its years",
              "财预〔2015〕88号；国发〔2015〕3号",
              YearChecks::midTermGoalWithoutMoney));

  private YearChecks() {}

  private static Outcome moneyWithoutIndicators(Dossier dossier) {
    Papers papers = dossier.papers();
    if (papers.requests().isEmpty()) {
      return new Outcome.Insufficient("/requests");
    }
    return Outcome.of(
        Horizons.sorted(papers.requests()).stream()
            .filter(entry -> entry.getValue().total().isPositive())
            .filter(entry -> !hasIndicators(papers.goals().get(entry.getKey())))
            .map(
                entry ->
                    new Contradiction(
                        Horizons.text(entry.getKey()),
                        List.of(
                            Place.at(
                                "/requests/" + Horizons.text(entry.getKey()),
                                entry.getValue().total()),
                            Place.at("/goals/" + Horizons.text(entry.getKey()), null)),
                        "0",
                        entry.getValue().total().toString()))
            .toList());
  }

  private static boolean hasIndicators(@Nullable Goals sheet) {
    return sheet != null && !sheet.indicators().isEmpty();
  }

  private static Outcome goalCopied(Dossier dossier) {
    Map<String, Horizon> firstWith = new HashMap<>();
    List<Contradiction> found = new ArrayList<>();
    for (var entry : Horizons.sorted(dossier.papers().goals())) {
      String goal = entry.getValue().goal();
      if (entry.getKey() instanceof Horizon.Annual && goal != null) {
        Horizon first = firstWith.putIfAbsent(goal, entry.getKey());
        if (first != null) {
          found.add(
              new Contradiction(
                  Horizons.text(entry.getKey()),
                  List.of(goalOf(first, goal), goalOf(entry.getKey(), goal)),
                  null,
                  Horizons.text(first)));
        }
      }
    }
    return Outcome.of(found);
  }

  private static Place goalOf(Horizon horizon, String goal) {
    return Place.at("/goals/%s/goal".formatted(Horizons.text(horizon)), goal);
  }

  private static Outcome midTermGoalWithoutMoney(Dossier dossier) {
    Map<Horizon, Request> requests = dossier.papers().requests();
    return Outcome.of(
        Horizons.sorted(dossier.papers().goals()).stream()
            .filter(entry -> entry.getKey() instanceof Horizon.MidTerm)
            .filter(entry -> !requests.containsKey(entry.getKey()))
            .flatMap(
                entry -> {
                  String without =
                      Horizons.years(entry.getKey()).stream()
                          .filter(year -> !requests.containsKey(new Horizon.Annual(year)))
                          .map(FiscalYear::toString)
                          .collect(Collectors.joining(", "));
                  return without.isEmpty()
                      ? Stream.empty()
                      : Stream.of(
                          new Contradiction(
                              Horizons.text(entry.getKey()),
                              List.of(
                                  goalOf(entry.getKey(), goalText(entry.getValue())),
                                  Place.at("/requests/" + Horizons.text(entry.getKey()), null)),
                              without,
                              null));
                })
            .toList());
  }

  private static String goalText(Goals sheet) {
    return sheet.goal() == null ? "" : sheet.goal();
  }
}
