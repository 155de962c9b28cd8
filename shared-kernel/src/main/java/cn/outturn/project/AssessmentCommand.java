package cn.outturn.project;

import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assessing a year, and ending it. */
public sealed interface AssessmentCommand extends ProjectCommand {

  /** Keeps an assessment that is not submitted yet, so that it can be checked and worked on. */
  record DraftSelfAssessment(FiscalYear year, SelfAssessment assessment)
      implements AssessmentCommand {
    public DraftSelfAssessment {
      new Faults().present("/year", year).present("/assessment", assessment).refuse();
    }
  }

  /**
   * @param elsewhere none: it is submitted here and now
   */
  record SubmitSelfAssessment(
      FiscalYear year, SelfAssessment assessment, @Nullable DoneElsewhere elsewhere)
      implements AssessmentCommand {
    public SubmitSelfAssessment {
      new Faults().present("/year", year).present("/assessment", assessment).refuse();
    }
  }

  record ReturnSelfAssessment(FiscalYear year, String reason) implements AssessmentCommand {
    public ReturnSelfAssessment {
      new Faults().present("/year", year).text("/reason", reason, 1000).refuse();
    }
  }

  /**
   * A reviewer's score for what is far above its target, perhaps because that was too low
   * (财预〔2020〕10号: 按照偏离度适度调减分值).
   *
   * @param score 0 to the computed one
   */
  record DecideOverAchievement(
      FiscalYear year, IndicatorId indicator, BigDecimal score, String reason)
      implements AssessmentCommand {
    public DecideOverAchievement {
      new Faults()
          .present("/year", year)
          .present("/indicator", indicator)
          .present("/score", score)
          .when(
              score != null && score.signum() < 0,
              "/score",
              Rule.SCORE_OUT_OF_RANGE,
              score + " is negative")
          .text("/reason", reason, 1000)
          .refuse();
    }
  }

  record AcceptSelfAssessment(FiscalYear year) implements AssessmentCommand {
    public AcceptSelfAssessment {
      new Faults().present("/year", year).refuse();
    }
  }

  /**
   * @param scores one for each indicator of the year
   * @param executionScore points for budget execution
   */
  record EvaluateProject(
      FiscalYear year,
      Evaluator evaluator,
      BigDecimal executionScore,
      List<GivenScore> scores,
      String opinion)
      implements AssessmentCommand {
    public EvaluateProject {
      scores = scores == null ? List.of() : List.copyOf(scores);
      new Faults()
          .present("/year", year)
          .present("/evaluator", evaluator)
          .present("/executionScore", executionScore)
          .when(
              executionScore != null && executionScore.signum() < 0,
              "/executionScore",
              Rule.SCORE_OUT_OF_RANGE,
              executionScore + " is negative")
          .notEmpty("/scores", scores)
          .text("/opinion", opinion, 4000)
          .refuse();
    }
  }

  /**
   * @param channel where it was published
   */
  record PublishResult(FiscalYear year, String channel, LocalDate effective)
      implements AssessmentCommand {
    public PublishResult {
      new Faults()
          .present("/year", year)
          .text("/channel", channel, 200)
          .present("/effective", effective)
          .refuse();
    }
  }

  /** Ends a year: its money must be spent, carried over or returned. */
  record CloseYear(FiscalYear year) implements AssessmentCommand {
    public CloseYear {
      new Faults().present("/year", year).refuse();
    }
  }

  record CloseProject(String reason) implements AssessmentCommand {
    public CloseProject {
      new Faults().text("/reason", reason, 1000).refuse();
    }
  }
}
