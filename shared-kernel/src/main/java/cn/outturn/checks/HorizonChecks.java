package cn.outturn.checks;

import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Declaration;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.time.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks of what is planned for several years (中期) against the one year within them (年度). */
final class HorizonChecks {

  private static final String SOURCE = "财预〔2015〕88号：中长期目标与年度目标衔接";

  static final List<Check> ALL =
      List.of(
          Check.first(
              "mid-term-beyond-period",
              Scope.PROJECT,
              Kind.STRUCTURE,
              Severity.HIGH,
              "中期资金的年度超出项目期",
              "Mid-term money is asked for years in which the project doesn't run",
              "国发〔2015〕3号",
              HorizonChecks::midTermBeyondPeriod),
          check(
              "mid-term-deadline-not-later",
              Kind.DATE,
              "中期指标的时限不晚于年度指标的时限",
              "A mid-term deadline isn't later than that of a year before its end",
              HorizonChecks::deadlineNotLater),
          check(
              "mid-term-not-above-annual",
              Kind.ARITHMETIC,
              "累计指标的中期值不大于其中一年的值",
              "A cumulative target of several years isn't above that of one of them",
              HorizonChecks::notAboveAnnual),
          check(
              "mid-term-pair-mismatched",
              Kind.STRUCTURE,
              "同一指标的中期值与年度值单位或类型不同，无法比较",
              "One indicator's mid-term and annual targets differ in unit or kind",
              HorizonChecks::pairMismatched));

  private HorizonChecks() {}

  private static Check check(String id, Kind kind, String zh, String en, Check.Look look) {
    return Check.first(id, Scope.DECLARATION, kind, Severity.MEDIUM, zh, en, SOURCE, look);
  }

  private static Outcome midTermBeyondPeriod(Dossier dossier) {
    Declaration declaration = dossier.papers().declaration();
    if (declaration == null) {
      return new Outcome.Insufficient("/period");
    }
    List<Contradiction> found = new ArrayList<>();
    dossier
        .papers()
        .requests()
        .forEach(
            (horizon, request) -> {
              if (horizon instanceof Horizon.MidTerm(var from, var to)
                  && !(declaration.period().holds(from) && declaration.period().holds(to))) {
                found.add(
                    new Contradiction(
                        Horizons.text(horizon),
                        List.of(
                            Place.at("/period", declaration.period()),
                            Place.at("/requests/" + Horizons.text(horizon), request.total())),
                        declaration.period().toString(),
                        from + "–" + to));
              }
            });
    return Outcome.of(found.stream().sorted(Comparator.comparing(Contradiction::key)).toList());
  }

  private static Outcome deadlineNotLater(Dossier dossier) {
    return each(
        dossier,
        pair ->
            pair.midTerm().target() instanceof Target.Deadline(var later)
                    && pair.annual().target() instanceof Target.Deadline(var sooner)
                    && pair.horizon().to().compareTo(dossier.year()) > 0
                    && !later.isAfter(sooner)
                ? pair.says(sooner.toString(), later.toString())
                : Optional.empty());
  }

  private static Outcome notAboveAnnual(Dossier dossier) {
    return each(
        dossier,
        pair ->
            pair.isComparable()
                    && pair.annual().reporting() == Reporting.CUMULATIVE
                    && !pair.ofYear().unit().equals("%")
                    && pair.ofYear().value().signum() > 0
                    && pair.ofAll().value().compareTo(pair.ofYear().value()) <= 0
                ? pair.says(pair.ofYear().toString(), pair.ofAll().toString())
                : Optional.empty());
  }

  private static Outcome pairMismatched(Dossier dossier) {
    return each(
        dossier,
        pair ->
            pair.isComparable() || pair.isOfOneKindWithoutNumbers()
                ? Optional.empty()
                : pair.says(Pair.text(pair.annual()), Pair.text(pair.midTerm())));
  }

  private static Outcome each(Dossier dossier, Function<Pair, Optional<Contradiction>> look) {
    List<Pair> pairs = Pair.of(dossier.papers(), dossier.year());
    return pairs.isEmpty()
        ? new Outcome.Insufficient("/goals/" + dossier.year())
        : Outcome.of(pairs.stream().flatMap(pair -> look.apply(pair).stream()).toList());
  }
}
