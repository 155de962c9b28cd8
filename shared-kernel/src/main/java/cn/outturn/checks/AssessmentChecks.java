package cn.outturn.checks;

import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfRating;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Target;
import cn.outturn.papers.Assessed;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks of what a unit says of its indicators in its self-assessment. */
final class AssessmentChecks {

  private static final Pattern NUMBER = Pattern.compile("\\d");

  static final List<Check> ALL =
      List.of(
          Check.first(
              "full-marks-despite-problems",
              Scope.ASSESSMENT,
              Kind.SCOPE,
              Severity.MEDIUM,
              "报告承认存在问题，各项自评却全部满分",
              "The report admits problems, yet every row has full marks",
              "财预〔2020〕10号：自评结果应与实际相符",
              AssessmentChecks::fullMarksDespiteProblems),
          Check.first(
              "quantity-without-target",
              Scope.ASSESSMENT,
              Kind.STRUCTURE,
              Severity.LOW,
              "数量只见于实际完成值，年度指标值没有数",
              "A quantity's number stands in the actual value only, not in the target",
              "财预〔2015〕88号：指标应细化、量化",
              AssessmentChecks::quantityWithoutTarget));

  private AssessmentChecks() {}

  private static Outcome fullMarksDespiteProblems(Dossier dossier) {
    Assessed assessed = dossier.papers().assessed(dossier.year()).orElse(null);
    if (assessed == null) {
      return new Outcome.Insufficient(Rating.sheet(dossier));
    }
    String problems = assessed.assessment().report().get(SelfAssessment.Section.PROBLEMS);
    List<Rating> ratings = Rating.of(dossier, assessed);
    if (problems == null || ratings.isEmpty() || ratings.stream().anyMatch(Rating::isBlank)) {
      return new Outcome.Insufficient(
          problems == null ? Rating.report(dossier, "PROBLEMS") : Rating.sheet(dossier));
    }
    return ratings.stream().allMatch(Rating::isFull)
        ? Outcome.of(
            List.of(
                new Contradiction(
                    "all",
                    List.of(Place.at(Rating.report(dossier, "PROBLEMS"), problems)),
                    null,
                    "100 %")))
        : new Outcome.Passed();
  }

  private static Outcome quantityWithoutTarget(Dossier dossier) {
    Assessed assessed = dossier.papers().assessed(dossier.year()).orElse(null);
    if (assessed == null) {
      return new Outcome.Insufficient(Rating.sheet(dossier));
    }
    List<Contradiction> found = new ArrayList<>();
    for (SelfRating rating : assessed.assessment().ratings()) {
      for (Indicator row : dossier.papers().indicators(dossier.year())) {
        if (row.id().equals(rating.indicator())
            && row.levelTwo() == LevelTwo.QUANTITY
            && row.target() instanceof Target.Qualitative(var expected)
            && !NUMBER.matcher(expected).find()
            && rating.actual() instanceof Actual.Judged(_, _, var reached)
            && NUMBER.matcher(reached).find()) {
          found.add(
              new Contradiction(
                  row.id().value(),
                  List.of(
                      Place.at("/goals/%s/%s/target".formatted(dossier.year(), row.id()), expected),
                      Rating.at(dossier, rating, "actual", reached)),
                  reached,
                  expected));
        }
      }
    }
    return Outcome.of(found);
  }
}
