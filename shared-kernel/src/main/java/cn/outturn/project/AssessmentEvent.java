package cn.outturn.project;

import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.caller.UserId;
import cn.outturn.history.Stored;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened while a year was judged and ended. */
public sealed interface AssessmentEvent extends ProjectEvent {

  /**
   * @param score by the rules the district has adopted for the year
   */
  @Stored("SelfAssessmentDrafted")
  record SelfAssessmentDrafted(FiscalYear year, SelfAssessment assessment, Score score)
      implements AssessmentEvent {}

  /**
   * @param score by the rules the district had adopted for the year
   */
  @Stored(value = "SelfAssessmentSubmitted", revision = 2)
  record SelfAssessmentSubmitted(
      FiscalYear year, SelfAssessment assessment, Score score, @Nullable DoneElsewhere elsewhere)
      implements AssessmentEvent {}

  /**
   * @param computed the score before the decision; it stays in the self-assessment
   * @param total of the year with the decisions taken so far; none: not computable
   * @param grade of that total, by the rules of the self-assessment's score
   */
  @Stored("OverAchievementDecided")
  record OverAchievementDecided(
      FiscalYear year,
      IndicatorId indicator,
      BigDecimal computed,
      BigDecimal score,
      String reason,
      UserId reviewer,
      @Nullable BigDecimal total,
      @Nullable Grade grade)
      implements AssessmentEvent {}

  @Stored("SelfAssessmentReturned")
  record SelfAssessmentReturned(FiscalYear year, String reason) implements AssessmentEvent {}

  @Stored("SelfAssessmentAccepted")
  record SelfAssessmentAccepted(FiscalYear year) implements AssessmentEvent {}

  @Stored("ProjectEvaluated")
  record ProjectEvaluated(
      FiscalYear year,
      Evaluator evaluator,
      BigDecimal executionScore,
      List<GivenScore> scores,
      BigDecimal total,
      Grade grade,
      RuleSetRef ruleSet,
      String opinion)
      implements AssessmentEvent {
    public ProjectEvaluated {
      scores = List.copyOf(scores);
    }
  }

  @Stored("ResultPublished")
  record ResultPublished(FiscalYear year, String channel, LocalDate effective)
      implements AssessmentEvent {}

  @Stored("YearClosed")
  record YearClosed(FiscalYear year) implements AssessmentEvent {}

  @Stored("ProjectClosed")
  record ProjectClosed(String reason) implements AssessmentEvent {}
}
