package cn.outturn.deploy.load;

import cn.outturn.assessment.SelfRating;
import cn.outturn.district.UnitCode;
import cn.outturn.document.BasisDocument;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.project.Classification;
import cn.outturn.project.Declaration;
import cn.outturn.project.Measurement;
import cn.outturn.project.Statement;
import cn.outturn.time.Period;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The forms of a project, about as long as filled ones are. */
final class Papers {

  /** The indicator that lags behind in the second quarter of every year. */
  static final IndicatorId LATE = new IndicatorId("N1");

  private static final IndicatorId JUDGED = new IndicatorId("S1");

  private static final List<Indicator> INDICATORS =
      List.of(
          counted("N1", LevelOne.OUTPUT, LevelTwo.QUANTITY, "社区宣传栏和宣传资料制作数量", "处"),
          counted("N2", LevelOne.OUTPUT, LevelTwo.QUANTITY, "党员干部教育培训场次", "场"),
          counted("N3", LevelOne.OUTPUT, LevelTwo.QUANTITY, "服务群众人次", "人次"),
          counted("Z1", LevelOne.OUTPUT, LevelTwo.QUALITY, "支部规范化达标率", "%"),
          counted("T1", LevelOne.OUTPUT, LevelTwo.TIMELINESS, "年度任务按时完成率", "%"),
          counted("C1", LevelOne.OUTPUT, LevelTwo.COST, "单位活动成本控制率", "%"),
          judged(),
          counted("U1", LevelOne.OUTCOME, LevelTwo.SUSTAINABLE, "长效机制覆盖率", "%"),
          counted("M1", LevelOne.SATISFACTION, LevelTwo.SERVICE_SATISFACTION, "群众满意度", "%"));

  private static final List<String> NAMES =
      List.of("党建工作经费", "道路养护", "义务教育保障", "老旧小区改造", "河道治理", "社区卫生服务", "图书馆免费开放");

  private Papers() {}

  static List<Indicator> indicators() {
    return INDICATORS;
  }

  static Declaration declaration(UnitCode unit, Random random) {
    var statements = new EnumMap<Statement, String>(Statement.class);
    statements.put(Statement.LEGAL_BASIS, "依据区委、区政府年度工作要点和部门职责，按实施方案开展各项工作。");
    statements.put(Statement.FEASIBILITY, "组织网络已覆盖社区和村组，经费用于宣传阵地建设，具备实施条件。");
    statements.put(Statement.CONTENT, "建设社区和村组的宣传阵地，办好培训、例会和主题活动，服务辖区居民。");
    statements.put(Statement.ORGANISATION, "由本单位统筹组织，社区分季实施，年底汇总验收。");
    return new Declaration(
        NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(10_000),
        List.of(),
        null,
        new Classification(
            null, "专项业务类", "806 促发展支出", Classification.Level.OWN, null, null, "其他", "普通项目"),
        unit,
        unit,
        null,
        new Period(ProjectStory.FIRST.firstDay(), 3),
        null,
        null,
        Map.of(),
        statements,
        List.of(),
        List.of(BasisDocument.numbered("区办通〔2022〕26号")));
  }

  static List<Measurement> measurements(Quarter quarter, Random random) {
    return INDICATORS.stream()
        .map(i -> new Measurement(i.id(), reached(i, quarter, random), null, null, "台账和现场照片"))
        .toList();
  }

  static List<SelfRating> ratings(Random random) {
    return INDICATORS.stream()
        .map(i -> new SelfRating(i.id(), reached(i, Quarter.Q4, random), null, deviation(i)))
        .toList();
  }

  private static @Nullable String deviation(Indicator indicator) {
    return indicator.id().equals(LATE) ? "年中追加资金，部分款项结转下年支付。" : null;
  }

  private static Actual reached(Indicator indicator, Quarter quarter, Random random) {
    if (indicator.id().equals(JUDGED)) {
      return new Actual.Judged(
          Actual.Band.ATTAINED, BigDecimal.valueOf(85L + random.nextInt(15)), "走访居民，环境有明显改善");
    }
    boolean late = indicator.id().equals(LATE) && quarter == Quarter.Q2;
    long planned = 25L * (late ? 1 : quarter.ordinal() + 1);
    return new Actual.Amount(BigDecimal.valueOf(planned + (late ? 2 : random.nextInt(3))));
  }

  private static Indicator counted(
      String id, LevelOne levelOne, LevelTwo levelTwo, String name, String unit) {
    return indicator(
        id, levelOne, levelTwo, name, unit, new Target.AtLeast(BigDecimal.valueOf(100)));
  }

  private static Indicator judged() {
    return indicator(
        JUDGED.value(),
        LevelOne.OUTCOME,
        LevelTwo.SOCIAL,
        "改善群众生活环境",
        null,
        new Target.Qualitative("较上年有明显改善"));
  }

  private static Indicator indicator(
      String id,
      LevelOne levelOne,
      LevelTwo levelTwo,
      String name,
      @Nullable String unit,
      Target target) {
    return new Indicator(
        new IndicatorId(id),
        levelOne,
        levelTwo,
        name,
        target,
        unit,
        Polarity.POSITIVE,
        unit == null ? Reporting.PERIODIC : Reporting.CUMULATIVE,
        unit != null,
        BigDecimal.TEN,
        null,
        null,
        null,
        "年度工作计划和考核台账",
        null,
        null,
        null,
        new Lineage.Same());
  }
}
