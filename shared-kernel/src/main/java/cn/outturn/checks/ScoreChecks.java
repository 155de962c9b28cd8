package cn.outturn.checks;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.ItemScore;
import cn.outturn.papers.Assessed;
import cn.outturn.project.Contradiction;
import cn.outturn.project.Place;
import cn.outturn.project.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of the scores that a unit gives itself. */
final class ScoreChecks {

  static final List<Check> ALL =
      List.of(
          Check.first(
              "printed-total-against-sum",
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.HIGH,
              "所印总分或总分值不等于各行之和",
              "The printed total, of score or of points, isn't the sum of the rows",
              "财预〔2020〕10号：自评总分100分",
              ScoreChecks::printedTotalAgainstSum),
          Check.first(
              "own-score-differs",
              Scope.ASSESSMENT,
              Kind.ARITHMETIC,
              Severity.MEDIUM,
              "自评得分与按规则计算的得分不同",
              "The unit's own score differs from the one that the rules give",
              "财预〔2020〕10号：得分评定方法",
              ScoreChecks::ownScoreDiffers));

  private ScoreChecks() {}

  private static Outcome printedTotalAgainstSum(Dossier dossier) {
    Assessed assessed = dossier.papers().assessed(dossier.year()).orElse(null);
    List<Rating> ratings = assessed == null ? List.of() : Rating.of(dossier, assessed);
    BigDecimal own = sum(ratings.stream().map(Rating::own));
    BigDecimal points = sum(ratings.stream().map(Rating::item).map(ItemScore::points));
    if (assessed == null || ratings.isEmpty() || own == null || points == null) {
      return new Outcome.Insufficient(Rating.sheet(dossier));
    }
    List<Contradiction> found = new ArrayList<>();
    boolean printed = false;
    List<Claim> claims = assessed.assessment().claims();
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i) instanceof Claim.TotalScore(var origin, var score, var full)) {
        printed = true;
        if (score.compareTo(own) != 0 || full.compareTo(points) != 0) {
          String claimed = Rating.text(score) + " / " + Rating.text(full);
          found.add(
              new Contradiction(
                  origin,
                  Stream.concat(
                          Stream.of(
                              Place.at(
                                  "/assessments/%s/claims/%d".formatted(dossier.year(), i),
                                  origin + " " + claimed)),
                          ratings.stream().map(Rating::place))
                      .toList(),
                  Rating.text(own) + " / " + Rating.text(points),
                  claimed));
        }
      }
    }
    return printed
        ? Outcome.of(found)
        : new Outcome.Insufficient("/assessments/%s/claims".formatted(dossier.year()));
  }

  /** None while one of them is blank: unknown is not zero. */
  private static @Nullable BigDecimal sum(Stream<@Nullable BigDecimal> numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal number : numbers.toList()) {
      if (number == null) {
        return null;
      }
      sum = sum.add(number);
    }
    return sum;
  }

  private static Outcome ownScoreDiffers(Dossier dossier) {
    Assessed assessed = dossier.papers().assessed(dossier.year()).orElse(null);
    List<Rating> ratings = assessed == null ? List.of() : Rating.of(dossier, assessed);
    if (ratings.stream().allMatch(Rating::isBlank)) {
      return new Outcome.Insufficient(Rating.sheet(dossier));
    }
    return Outcome.of(
        ratings.stream()
            .filter(Rating::differs)
            .map(
                rating ->
                    new Contradiction(
                        rating.key(),
                        List.of(rating.place()),
                        Rating.text(rating.item().score()),
                        Rating.text(rating.own())))
            .toList());
  }
}
