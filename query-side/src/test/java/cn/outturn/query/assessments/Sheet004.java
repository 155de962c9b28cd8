package cn.outturn.query.assessments;

import cn.outturn.assessment.Claim;
import cn.outturn.assessment.ItemScore;
import cn.outturn.assessment.Score;
import cn.outturn.assessment.Scoring;
import cn.outturn.assessment.SelfAssessment;
import cn.outturn.assessment.SelfRating;
import cn.outturn.assessment.Working;
import cn.outturn.indicator.Actual;
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
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The self-assessment of document 004: thirteen judged indicators whose points add up to 100, and
 * 10 for execution beside them; full marks everywhere, and a printed total of 100 of 100.
 */
final class Sheet004 {

  static final FiscalYear Y2021 = new FiscalYear(2021);
  static final RuleSet RULES =
      RuleSets.shipped().find(new RuleSetRef("mof-2020-10", 1)).orElseThrow();
  static final Money BUDGET = Money.ofYuan("162000.00");
  static final Money SPENT = Money.ofYuan("1107600.00");

  static final List<Indicator> INDICATORS =
      List.of(
          judged("N1", LevelOne.OUTPUT, LevelTwo.QUANTITY, "困难党员慰问", "10"),
          judged("N2", LevelOne.OUTPUT, LevelTwo.QUANTITY, "党员教育管理", "10"),
          judged("Z1", LevelOne.OUTPUT, LevelTwo.QUALITY, "阵地建设", "10"),
          judged("T1", LevelOne.OUTPUT, LevelTwo.TIMELINESS, "基层换届", "10"),
          judged("C1", LevelOne.OUTPUT, LevelTwo.COST, "教育培训经费管理", "5"),
          judged("C2", LevelOne.OUTPUT, LevelTwo.COST, "筹建两新党组织", "5"),
          judged("E1", LevelOne.OUTCOME, LevelTwo.ECONOMIC, "助推企业发展", "10"),
          judged("S1", LevelOne.OUTCOME, LevelTwo.SOCIAL, "区域化党建", "10"),
          judged("S2", LevelOne.OUTCOME, LevelTwo.SOCIAL, "公共服务全覆盖", "5"),
          judged("S3", LevelOne.OUTCOME, LevelTwo.SOCIAL, "校企合作", "5"),
          judged("G1", LevelOne.OUTCOME, LevelTwo.ECOLOGICAL, "志愿活动", "5"),
          judged("U1", LevelOne.OUTCOME, LevelTwo.SUSTAINABLE, "退休党员接收", "5"),
          judged("M1", LevelOne.SATISFACTION, LevelTwo.SERVICE_SATISFACTION, "美丽楼道", "10"));

  static final List<Claim> CLAIMS =
      List.of(
          new Claim.Budget("自评表", "年度资金总额", BUDGET),
          new Claim.Spent("自评表", "年度资金总额", SPENT),
          new Claim.ExecutionRate("自评表", new BigDecimal("100")),
          new Claim.TotalScore("自评表", new BigDecimal("100"), new BigDecimal("100")),
          new Claim.Budget("自评报告", "年度预算资金", Money.ofYuan("1120000.00")),
          new Claim.ExecutionRate("自评报告", new BigDecimal("87")));

  /** As the paper is. */
  static SelfAssessmentSubmitted submitted() {
    return submitted(CLAIMS, 100, true);
  }

  /**
   * @param percent judged of every indicator
   * @param scored whether the unit scores its last row
   */
  static SelfAssessmentSubmitted submitted(List<Claim> claims, int percent, boolean scored) {
    var actual =
        new Actual.Judged(
            percent < 80 ? Actual.Band.PARTLY_ATTAINED : Actual.Band.ATTAINED,
            BigDecimal.valueOf(percent),
            "已完成");
    return submitted(claims, actual, Rate.of(SPENT, BUDGET), scored);
  }

  /**
   * @param actual of every indicator; none: nobody measured
   */
  static SelfAssessmentSubmitted submitted(
      List<Claim> claims, @Nullable Actual actual, Rate execution, boolean scored) {
    List<SelfRating> ratings =
        INDICATORS.stream()
            .map(
                row ->
                    new SelfRating(
                        row.id(),
                        actual,
                        scored || row != INDICATORS.getLast() ? row.points() : null,
                        null))
            .toList();
    Map<IndicatorId, Actual> actuals = new HashMap<>();
    if (actual != null) {
      INDICATORS.forEach(row -> actuals.put(row.id(), actual));
    }
    Score score = Scoring.score(RULES, INDICATORS, actuals, execution);
    return new SelfAssessmentSubmitted(
        Y2021,
        new SelfAssessment(
            "完成美丽楼道建设",
            BigDecimal.TEN,
            ratings,
            claims,
            Map.of(SelfAssessment.Section.PROBLEMS, "资金闲置")),
        score,
        null);
  }

  /** As the paper is, but for one row that is marked for review. */
  static SelfAssessmentSubmitted farAbove(IndicatorId line) {
    SelfAssessmentSubmitted paper = submitted();
    Score score = paper.score();
    List<ItemScore> items =
        score.items().stream()
            .map(row -> line.equals(row.indicator()) ? marked(row) : row)
            .toList();
    return new SelfAssessmentSubmitted(
        paper.year(),
        paper.assessment(),
        new Score(
            score.ruleSet(),
            score.execution(),
            items,
            score.points(),
            score.total(),
            score.grade()),
        null);
  }

  private static ItemScore marked(ItemScore row) {
    Working working = row.working();
    return new ItemScore(
        row.indicator(),
        row.points(),
        row.score(),
        new Working(
            working.method(),
            working.inputs(),
            working.dates(),
            working.ground(),
            working.capped(),
            true,
            working.band(),
            working.rounding(),
            working.note()));
  }

  private static Indicator judged(
      String id, LevelOne one, LevelTwo two, String name, String points) {
    return new Indicator(
        new IndicatorId(id),
        one,
        two,
        name,
        new Target.Qualitative("按要求完成"),
        null,
        Polarity.POSITIVE,
        Reporting.PERIODIC,
        null,
        new BigDecimal(points),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Lineage.Same());
  }

  private Sheet004() {}
}
