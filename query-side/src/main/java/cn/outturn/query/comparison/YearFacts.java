package cn.outturn.query.comparison;

import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.SelfRating;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Target;
import cn.outturn.project.AssessmentEvent.ProjectEvaluated;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.Measurement;
import cn.outturn.project.RevisedTarget;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of one year of a project, while its history is read. */
final class YearFacts {

  /** What was reached, and who says so. */
  record Reached(Actual actual, String from) {}

  final YearMoney money = new YearMoney();
  private @Nullable String goal;
  private List<Indicator> sheet = List.of();
  private final Map<IndicatorId, Target> originals = new HashMap<>();
  private final TreeMap<Quarter, Map<IndicatorId, Actual>> quarters = new TreeMap<>();
  private @Nullable SelfAssessmentSubmitted assessed;
  private @Nullable ProjectEvaluated evaluated;

  void setGoals(GoalsSet goals) {
    goal = goals.goal();
    sheet = goals.indicators();
  }

  /** The first target that was ever revised is the one that was approved. */
  void revise(List<RevisedTarget> revisions) {
    var revised = new HashMap<IndicatorId, RevisedTarget>();
    for (RevisedTarget revision : revisions) {
      originals.putIfAbsent(revision.indicator(), revision.before());
      revised.put(revision.indicator(), revision);
    }
    sheet =
        sheet.stream()
            .map(
                indicator -> {
                  RevisedTarget revision = revised.get(indicator.id());
                  return revision == null
                      ? indicator
                      : indicator.with(revision.after(), revision.planAfter());
                })
            .toList();
  }

  void measure(Quarter quarter, List<Measurement> measurements) {
    var ofQuarter = quarters.computeIfAbsent(quarter, _ -> new HashMap<>());
    measurements.forEach(m -> ofQuarter.put(m.indicator(), m.actual()));
  }

  /**
   * @param submission none: it was returned
   */
  void assess(@Nullable SelfAssessmentSubmitted submission) {
    assessed = submission;
  }

  void evaluate(ProjectEvaluated evaluation) {
    evaluated = evaluation;
  }

  @Nullable String goal() {
    return goal;
  }

  List<Indicator> sheet() {
    return sheet;
  }

  @Nullable SelfAssessmentSubmitted assessed() {
    return assessed;
  }

  @Nullable ProjectEvaluated evaluated() {
    return evaluated;
  }

  @Nullable Target original(IndicatorId indicator) {
    return originals.get(indicator);
  }

  /** The self-assessment's value; where it has none, the last one a quarter told. */
  Optional<Reached> reached(IndicatorId indicator) {
    return ratedActual(indicator)
        .map(actual -> new Reached(actual, "self-assessment"))
        .or(() -> lastMeasured(indicator));
  }

  private Optional<Reached> lastMeasured(IndicatorId indicator) {
    for (var quarter : quarters.descendingMap().entrySet()) {
      Actual actual = quarter.getValue().get(indicator);
      if (actual != null) {
        return Optional.of(new Reached(actual, quarter.getKey().name()));
      }
    }
    return Optional.empty();
  }

  Optional<ItemScore> score(IndicatorId indicator) {
    return assessed == null
        ? Optional.empty()
        : assessed.score().items().stream()
            .filter(item -> indicator.equals(item.indicator()))
            .findFirst();
  }

  @Nullable BigDecimal givenScore(IndicatorId indicator) {
    return evaluated == null
        ? null
        : evaluated.scores().stream()
            .filter(given -> given.indicator().equals(indicator))
            .map(GivenScore::score)
            .findFirst()
            .orElse(null);
  }

  private Optional<Actual> ratedActual(IndicatorId indicator) {
    return assessed == null
        ? Optional.empty()
        : assessed.assessment().ratings().stream()
            .filter(rating -> rating.indicator().equals(indicator))
            .findFirst()
            .map(SelfRating::actual);
  }
}
