package cn.outturn.assessment;

import cn.outturn.indicator.Actual.Band;
import cn.outturn.indicator.LevelOne;
import cn.outturn.rules.Grade;
import cn.outturn.rules.Grades;
import cn.outturn.rules.Lights;
import cn.outturn.rules.MonitoringCalendar;
import cn.outturn.rules.PositiveScoring;
import cn.outturn.rules.QualitativeScoring;
import cn.outturn.rules.QualitativeScoring.Span;
import cn.outturn.rules.ReverseScoring;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.SatisfactionSteps;
import cn.outturn.rules.Weights;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

/** Rule sets as districts might write them, each from its seed. */
final class OwnRules {

  private OwnRules() {}

  static RuleSet of(long seed) {
    var random = new Random(seed);
    return new RuleSet(
        new RuleSetRef("own-" + seed, 1),
        "本区规则",
        "Rules of the district",
        "本区办法",
        LocalDate.of(2021, 1, 1),
        weights(random),
        one(random, PositiveScoring.values()),
        one(random, ReverseScoring.values()),
        random.nextBoolean() ? new QualitativeScoring.AllOrNothing() : bands(random),
        number(random, 0, 50),
        random.nextBoolean() ? null : number(random, 0, 100),
        random.nextBoolean() ? null : number(random, 100, 300),
        random.nextBoolean()
            ? null
            : new SatisfactionSteps(number(random, 51, 100), number(random, 0, 50)),
        new Grades(
            Map.of(
                Grade.EXCELLENT,
                number(random, 81, 100),
                Grade.GOOD,
                number(random, 61, 80),
                Grade.FAIR,
                number(random, 1, 60),
                Grade.POOR,
                BigDecimal.ZERO)),
        new Lights(number(random, 1, 50), number(random, 51, 100), number(random, 101, 200)),
        new MonitoringCalendar(Map.of(Quarter.Q2, BigDecimal.TEN), 10),
        random.nextInt(367),
        random.nextInt(6));
  }

  private static Weights weights(Random random) {
    BigDecimal execution = BigDecimal.valueOf(random.nextInt(21));
    BigDecimal output = BigDecimal.valueOf(30 + random.nextInt(30));
    BigDecimal rest = BigDecimal.valueOf(100).subtract(execution).subtract(output);
    return random.nextInt(4) == 0
        ? new Weights(execution, Map.of(), Map.of())
        : new Weights(
            execution,
            Map.of(LevelOne.OUTPUT, output, LevelOne.OUTCOME, rest),
            Map.of(LevelOne.OUTCOME, Map.of(LevelOne.OUTPUT, rest)));
  }

  private static QualitativeScoring bands(Random random) {
    BigDecimal good = number(random, 51, 99);
    BigDecimal fair = number(random, 1, 50);
    return new QualitativeScoring.Bands(
        Map.of(
            Band.ATTAINED,
            new Span(good, BigDecimal.valueOf(100)),
            Band.PARTLY_ATTAINED,
            new Span(fair, good),
            Band.NOT_ATTAINED,
            new Span(BigDecimal.ZERO, fair)));
  }

  private static BigDecimal number(Random random, int low, int high) {
    return BigDecimal.valueOf(random.nextLong(low * 10L, high * 10L + 1), 1);
  }

  private static <T> T one(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
