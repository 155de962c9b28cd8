package cn.outturn.checks;

import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.SelfRating;
import cn.outturn.indicator.Actual;
import cn.outturn.money.Rate;
import cn.outturn.papers.Assessed;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import cn.outturn.rules.Light;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Checks of what went otherwise than planned, and whether somebody says why. */
final class DeviationChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "deviation-left-unexplained",
              Scope.ASSESSMENT,
              Kind.MISSING,
              Severity.HIGH,
              "执行率偏离或指标未完成，偏差原因一栏却全部空白",
              "Spending or an indicator is off its plan, yet no row says why",
              "财预〔2020〕10号：偏差原因分析及改进措施",
              DeviationChecks::deviationLeftUnexplained),
          Check.first(
              "deviation-unexplained",
              Scope.ASSESSMENT,
              Kind.MISSING,
              Severity.MEDIUM,
              "监控发现的偏差至自评时仍未说明",
              "A deviation found in monitoring is still unexplained at the self-assessment",
              "财预〔2019〕136号",
              DeviationChecks::deviationUnexplained));

  private DeviationChecks() {}

  private static Outcome deviationLeftUnexplained(Dossier dossier) {
    Assessed assessed = dossier.papers().assessed(dossier.year()).orElse(null);
    if (assessed == null || dossier.rules() == null) {
      return new Outcome.Insufficient(assessed == null ? Rating.sheet(dossier) : "/rules");
    }
    List<SelfRating> ratings = assessed.assessment().ratings();
    List<Place> off = new ArrayList<>();
    String computed = null;
    if (Rate.of(dossier.papers().spent(dossier.year()), dossier.papers().budget(dossier.year()))
            instanceof Rate.Known(_, _, var percent)
        && dossier.rules().light(percent) != Light.GREEN) {
      computed = percent + " %";
      off.add(Place.at("/funds/" + dossier.year(), computed));
    }
    for (SelfRating rating : ratings) {
      if (isShort(rating, assessed)) {
        off.add(Rating.at(dossier, rating, "actual", Rating.text(rating.actual())));
      }
    }
    boolean silent = ratings.stream().allMatch(rating -> rating.deviation() == null);
    return off.isEmpty() || !silent
        ? new Outcome.Passed()
        : Outcome.of(List.of(new Contradiction("all", off, computed, null)));
  }

  /** A judgement within the best band has reached its target, whatever percent it is given. */
  private static boolean isShort(SelfRating rating, Assessed assessed) {
    if (rating.actual() instanceof Actual.Judged(var band, _, _)) {
      return band != Actual.Band.ATTAINED;
    }
    return assessed.score().items().stream()
        .filter(item -> rating.indicator().equals(item.indicator()))
        .anyMatch(DeviationChecks::isBelowPoints);
  }

  private static boolean isBelowPoints(ItemScore item) {
    return item.points() != null
        && item.score() != null
        && item.score().compareTo(item.points()) < 0;
  }

  private static Outcome deviationUnexplained(Dossier dossier) {
    if (!dossier.papers().progress().containsKey(dossier.year())) {
      return new Outcome.Insufficient("/progress/" + dossier.year());
    }
    return Outcome.of(
        dossier.papers().deviations().entrySet().stream()
            .filter(entry -> entry.getKey().year().equals(dossier.year()) && !entry.getValue())
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(Object::toString))
            .map(
                deviation ->
                    new Contradiction(
                        deviation.toString().replaceFirst("^\\d{4}-", "").replace(':', '-'),
                        List.of(Place.at("/deviations/" + deviation, null)),
                        null,
                        null))
            .toList());
  }
}
