package cn.outturn.query.comparison;

import cn.outturn.assessment.GivenScore;
import cn.outturn.assessment.Ground;
import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.Method;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfRating;
import cn.outturn.assessment.Working;
import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.project.AssessmentEvent.ProjectEvaluated;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.Evaluator;
import cn.outturn.project.Measurement;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent.QuarterProgressCorrected;
import cn.outturn.project.TrackingEvent.QuarterProgressRecorded;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.rules.Grade;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goals, values and scores of small years, as far as a test needs them filled in. */
final class Sheet {

  private static final RuleSetRef RULES = new RuleSetRef("mof-2020-10", 1);
  private static final Working WORKING =
      new Working(
          Method.ALL, Map.of(), Map.of(), Ground.TARGET_REACHED, false, false, null, null, null);

  static final Lineage SAME = new Lineage.Same();

  static Lineage renamed(String from) {
    return new Lineage.Renamed(new IndicatorId(from));
  }

  static Lineage splitFrom(String from) {
    return new Lineage.SplitFrom(new IndicatorId(from));
  }

  static Lineage rebased(String from, String why) {
    return new Lineage.Rebased(new IndicatorId(from), why);
  }

  static GoalsSet goals(int year, String goal, Indicator... indicators) {
    return new GoalsSet(
        new Horizon.Annual(new FiscalYear(year)), Framework.UNTIL_2021, goal, List.of(indicators));
  }

  static Indicator atLeast(String id, String name, String target, Lineage lineage) {
    return indicator(id, name, new Target.AtLeast(number(target)), Polarity.POSITIVE, lineage);
  }

  static Indicator indicator(
      String id, String name, Target target, Polarity polarity, Lineage lineage) {
    return new Indicator(
        new IndicatorId(id),
        LevelOne.OUTPUT,
        LevelTwo.QUANTITY,
        name,
        target,
        "场",
        polarity,
        Reporting.CUMULATIVE,
        true,
        BigDecimal.TEN,
        null,
        new QuarterPlan(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TWO, number("99")),
        null,
        null,
        null,
        null,
        null,
        lineage);
  }

  static QuarterProgressRecorded measured(int year, Quarter quarter, String id, String value) {
    return new QuarterProgressRecorded(
        new FiscalYear(year),
        quarter,
        List.of(measurement(id, value)),
        quarter.lastDay(new FiscalYear(year)),
        null);
  }

  static QuarterProgressCorrected corrected(int year, Quarter quarter, String id, String value) {
    return new QuarterProgressCorrected(
        new FiscalYear(year),
        quarter,
        List.of(measurement(id, value)),
        "miscounted",
        null,
        quarter.lastDay(new FiscalYear(year)));
  }

  private static Measurement measurement(String id, String value) {
    return new Measurement(new IndicatorId(id), amount(value), null, null, null);
  }

  static TargetsRevised revised(int year, String id, String before, String after) {
    return new TargetsRevised(
        new FiscalYear(year),
        List.of(
            new RevisedTarget(
                new IndicatorId(id),
                new Target.AtLeast(number(before)),
                new Target.AtLeast(number(after)),
                null,
                null)),
        "fewer places",
        new UserId("head-1"),
        BasisDocument.numbered("盘财绩〔%d〕7号".formatted(year)),
        LocalDate.of(year, 7, 1));
  }

  static SelfRating rated(String id, @Nullable String actual) {
    return new SelfRating(new IndicatorId(id), actual == null ? null : amount(actual), null, null);
  }

  /**
   * A self-assessment with the total and the score of every rated indicator being what is said.
   *
   * @param total none: not computable
   */
  static SelfAssessmentSubmitted assessed(
      int year, @Nullable String total, @Nullable Grade grade, String each, SelfRating... ratings) {
    var execution = new ItemScore(null, BigDecimal.TEN, null, WORKING);
    List<ItemScore> items =
        Arrays.stream(ratings)
            .map(r -> new ItemScore(r.indicator(), BigDecimal.TEN, number(each), WORKING))
            .toList();
    return new SelfAssessmentSubmitted(
        new FiscalYear(year),
        new SelfAssessment("done", null, List.of(ratings), List.of(), Map.of()),
        new Score(
            RULES, execution, items, number("100"), total == null ? null : number(total), grade),
        null);
  }

  static ProjectEvaluated evaluated(int year, String total, Grade grade, String id, String score) {
    return new ProjectEvaluated(
        new FiscalYear(year),
        Evaluator.FINANCE_BUREAU,
        BigDecimal.TEN,
        List.of(new GivenScore(new IndicatorId(id), number(score), "seen on site")),
        number(total),
        grade,
        RULES,
        "as seen");
  }

  static Actual amount(String value) {
    return new Actual.Amount(number(value));
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  private Sheet() {}
}
