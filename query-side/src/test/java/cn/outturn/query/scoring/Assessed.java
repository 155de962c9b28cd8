package cn.outturn.query.scoring;

import static cn.outturn.query.register.Papers.IN_2020;
import static cn.outturn.query.register.Papers.declared;
import static cn.outturn.query.register.Papers.from;

import cn.outturn.assessment.Score;
import cn.outturn.assessment.Scoring;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfRating;
import cn.outturn.caller.UserId;
import cn.outturn.document.BasisDocument;
import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.DeclarationEvent.GoalsSet;
import cn.outturn.project.DeclarationEvent.ProjectDeclared;
import cn.outturn.project.DoneElsewhere;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.FundingEvent.ExpenditureRecorded;
import cn.outturn.project.FundingEvent.FundsAllocated;
import cn.outturn.project.ProjectEvent;
import cn.outturn.project.RevisedTarget;
import cn.outturn.project.TrackingEvent.TargetsRevised;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project that held 8 of 10 trainings for 125 yuan each where 100 were planned, and spent 90 of a
 * hundred thousand yuan: 50 + 40 points and 10 for execution.
 */
public final class Assessed {

  public static final FiscalYear Y2020 = new FiscalYear(2020);
  public static final Indicator TRAININGS =
      indicator("N1", "培训场次", new Target.AtLeast(number("10")), Polarity.POSITIVE, "50");
  public static final Indicator COST =
      indicator("C1", "培训成本", new Target.AtMost(number("100")), Polarity.REVERSE, "40");
  public static final BasisDocument PAPER = BasisDocument.numbered("财绩〔2020〕9号");

  public static ProjectEvent[] begun(String name) {
    return new ProjectEvent[] {
      new ProjectDeclared(declared(name, 2020, 1)),
      new GoalsSet(IN_2020, Framework.UNTIL_2021, "办好培训", List.of(TRAININGS, COST)),
      new FundsAllocated(
          Y2020, List.of(from("LOCAL", "100000.00")), PAPER, LocalDate.of(2020, 2, 1)),
      new ExpenditureRecorded(
          new ExpenditureId("V1"),
          Y2020,
          new SourceCode("LOCAL"),
          Money.ofYuan("90000.00"),
          null,
          "培训",
          LocalDate.of(2020, 6, 1),
          null)
    };
  }

  public static SelfAssessmentSubmitted submitted() {
    return submitted("mof-2020-10", List.of(TRAININGS, COST), null);
  }

  public static SelfAssessmentSubmitted submitted(String rules, @Nullable DoneElsewhere elsewhere) {
    return submitted(rules, List.of(TRAININGS, COST), elsewhere);
  }

  public static SelfAssessmentSubmitted submitted(
      String rules, List<Indicator> sheet, @Nullable DoneElsewhere elsewhere) {
    return submitted(
        rules, sheet, Rate.of(Money.ofYuan("90000.00"), Money.ofYuan("100000.00")), elsewhere);
  }

  public static SelfAssessmentSubmitted submitted(
      String rules, List<Indicator> sheet, Rate execution, @Nullable DoneElsewhere elsewhere) {
    Map<IndicatorId, Actual> actuals = new HashMap<>();
    actuals.put(TRAININGS.id(), Actual.Amount.of("8"));
    actuals.put(COST.id(), Actual.Amount.of("125"));
    Score score = Scoring.score(rules(rules), sheet, actuals, execution);
    return new SelfAssessmentSubmitted(
        Y2020,
        new SelfAssessment(
            "基本完成",
            null,
            sheet.stream()
                .map(row -> new SelfRating(row.id(), actuals.get(row.id()), null, null))
                .toList(),
            List.of(),
            Map.of()),
        score,
        elsewhere);
  }

  /** To eight trainings. */
  static TargetsRevised lowered(LocalDate effective) {
    return new TargetsRevised(
        Y2020,
        List.of(new RevisedTarget(TRAININGS.id(), TRAININGS.target(), EIGHT, null, null)),
        "任务调整",
        new UserId("finance-1"),
        PAPER,
        effective);
  }

  public static final Target EIGHT = new Target.AtLeast(number("8"));

  static RuleSet rules(String key) {
    return RuleSets.shipped().find(new RuleSetRef(key, 1)).orElseThrow();
  }

  static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  private static Indicator indicator(
      String id, String name, Target target, Polarity polarity, String points) {
    return new Indicator(
        new IndicatorId(id),
        LevelOne.OUTPUT,
        LevelTwo.QUANTITY,
        name,
        target,
        "场",
        polarity,
        Reporting.CUMULATIVE,
        null,
        number(points),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Lineage.Same());
  }

  private Assessed() {}
}
