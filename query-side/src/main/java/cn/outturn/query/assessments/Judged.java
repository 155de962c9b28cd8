package cn.outturn.query.assessments;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfRating;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.project.AssessmentEvent.OverAchievementDecided;
import cn.outturn.project.AssessmentEvent.ProjectEvaluated;
import cn.outturn.project.AssessmentEvent.ResultPublished;
import cn.outturn.project.AssessmentEvent.SelfAssessmentReturned;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.query.history.Recorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year's judgement as far as it has come.
 *
 * @param sheet the year's indicators with the targets it was scored by
 * @param submitted when the account shown was handed in
 * @param decisions on lines far above their target, each line's last one, in order
 */
record Judged(
    Stage stage,
    SelfAssessment account,
    Score score,
    List<Indicator> sheet,
    Instant submitted,
    List<SentBack> returns,
    List<Recorded<OverAchievementDecided>> decisions,
    List<Recorded<ProjectEvaluated>> evaluations,
    @Nullable ResultPublished published) {

  static Judged submitted(
      SelfAssessmentSubmitted event, List<Indicator> sheet, Instant at, List<SentBack> returns) {
    return new Judged(
        Stage.SUBMITTED,
        event.assessment(),
        event.score(),
        sheet,
        at,
        returns,
        List.of(),
        List.of(),
        null);
  }

  Judged returned(Recorded<SelfAssessmentReturned> event) {
    var back =
        new SentBack(
            event.event().reason(),
            event.at(),
            event.by(),
            score.points(),
            score.total(),
            score.grade(),
            ownTotal());
    return new Judged(
        Stage.RETURNED,
        account,
        score,
        sheet,
        submitted,
        append(returns, back),
        decisions,
        evaluations,
        published);
  }

  Judged at(Stage next) {
    return new Judged(
        next, account, score, sheet, submitted, returns, decisions, evaluations, published);
  }

  /** An evaluation after publication is one more judgement; the year stays published. */
  Judged evaluated(Recorded<ProjectEvaluated> event) {
    return new Judged(
        stage == Stage.ACCEPTED ? Stage.EVALUATED : stage,
        account,
        score,
        sheet,
        submitted,
        returns,
        decisions,
        append(evaluations, event),
        published);
  }

  Judged published(ResultPublished event) {
    return new Judged(
        Stage.PUBLISHED, account, score, sheet, submitted, returns, decisions, evaluations, event);
  }

  /** The last word on a line is the one that counts. */
  Judged decided(Recorded<OverAchievementDecided> event) {
    List<Recorded<OverAchievementDecided>> others =
        decisions.stream()
            .filter(earlier -> !earlier.event().indicator().equals(event.event().indicator()))
            .toList();
    return new Judged(
        stage,
        account,
        score,
        sheet,
        submitted,
        returns,
        append(others, event),
        evaluations,
        published);
  }

  Optional<Decision> decision(@Nullable IndicatorId indicator) {
    return decisions.stream()
        .filter(decided -> decided.event().indicator().equals(indicator))
        .findFirst()
        .map(Decision::of);
  }

  /** Lines far above their target on which nobody has decided yet. */
  int undecided() {
    return (int) score.toReview().stream().filter(line -> decision(line).isEmpty()).count();
  }

  int submissions() {
    return returns.size() + (stage == Stage.RETURNED ? 0 : 1);
  }

  /**
   * What the unit's own scores add up to; none if it left a row blank. Budget execution may be
   * blank where the rules give it no points.
   */
  @Nullable BigDecimal ownTotal() {
    BigDecimal total = account.ownExecutionScore();
    if (total == null) {
      BigDecimal points = score.execution().points();
      total = points != null && points.signum() == 0 ? BigDecimal.ZERO : null;
    }
    for (SelfRating rating : account.ratings()) {
      if (total == null || rating.ownScore() == null) {
        return null;
      }
      total = total.add(rating.ownScore());
    }
    return total;
  }

  /** Totals as papers print them; they may contradict each other and the rows. */
  List<Claim.TotalScore> printedTotals() {
    return account.claims().stream()
        .filter(Claim.TotalScore.class::isInstance)
        .map(Claim.TotalScore.class::cast)
        .toList();
  }

  @Nullable Boolean printedTotalsAgree() {
    BigDecimal own = ownTotal();
    List<Claim.TotalScore> printed = printedTotals();
    return printed.isEmpty()
        ? null
        : printed.stream()
            .allMatch(
                claim ->
                    claim.points().compareTo(score.points()) == 0
                        && (own == null || claim.score().compareTo(own) == 0));
  }

  private static <T> List<T> append(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
