package cn.outturn.query.deviation;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Lineage;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.QuarterPlan;
import cn.outturn.indicator.Reporting;
import cn.outturn.indicator.Target;
import cn.outturn.project.DeviationId;
import cn.outturn.project.Measurement;
import cn.outturn.project.TrackingEvent.DeviationDetected;
import cn.outturn.project.TrackingEvent.QuarterProgressCorrected;
import cn.outturn.project.TrackingEvent.QuarterProgressRecorded;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clerk records of the year 2020, as far as a test needs it. */
final class Sheets {

  static final FiscalYear Y2020 = new FiscalYear(2020);
  static final RuleSet RULES =
      RuleSets.shipped().find(new RuleSetRef("mof-2020-10", 1)).orElseThrow();

  /** At least 32 meetings, added up over the year, without a quarter plan of its own. */
  static final Indicator MEETINGS = indicator("N1", "召开例会", "32", "场", Reporting.CUMULATIVE, null);

  /** All of the work done, a quarter of it each quarter. */
  static final Indicator PROGRESS =
      indicator(
          "T1",
          "工作完成进度",
          "100",
          "%",
          Reporting.CUMULATIVE,
          new QuarterPlan(number("25"), number("50"), number("75"), number("100")));

  /** At least 95 percent, told anew each quarter. */
  static final Indicator SATISFIED = indicator("M1", "群众满意度", "95", "%", Reporting.PERIODIC, null);

  private static Indicator indicator(
      String id,
      String name,
      String atLeast,
      String unit,
      Reporting reporting,
      @Nullable QuarterPlan plan) {
    return indicator(
        id, name, new Target.AtLeast(number(atLeast)), unit, Polarity.POSITIVE, reporting, plan);
  }

  static Indicator indicator(
      String id,
      String name,
      Target target,
      @Nullable String unit,
      Polarity polarity,
      Reporting reporting,
      @Nullable QuarterPlan plan) {
    return new Indicator(
        new IndicatorId(id),
        LevelOne.OUTPUT,
        LevelTwo.QUANTITY,
        name,
        target,
        unit,
        polarity,
        reporting,
        null,
        null,
        null,
        plan,
        null,
        null,
        null,
        null,
        null,
        new Lineage.Same());
  }

  static Measurement measured(Indicator indicator, String value) {
    return measured(indicator, new Actual.Amount(number(value)));
  }

  static Measurement measured(Indicator indicator, Actual actual) {
    return new Measurement(indicator.id(), actual, null, null, null);
  }

  static QuarterProgressRecorded recorded(Quarter quarter, Measurement... measurements) {
    return recorded(Y2020, quarter, measurements);
  }

  static QuarterProgressRecorded recorded(
      FiscalYear year, Quarter quarter, Measurement... measurements) {
    return new QuarterProgressRecorded(
        year, quarter, List.of(measurements), quarter.lastDay(year), null);
  }

  static QuarterProgressCorrected corrected(
      Quarter quarter, String reason, Measurement... measurements) {
    return new QuarterProgressCorrected(
        Y2020, quarter, List.of(measurements), reason, null, Y2020.lastDay());
  }

  static DeviationId of(Quarter quarter, @Nullable Indicator indicator) {
    return new DeviationId(Y2020, quarter, indicator == null ? null : indicator.id());
  }

  /** As the rules would light it. */
  static DeviationDetected lit(DeviationId deviation, String planned, String actual) {
    BigDecimal percent =
        number(actual).movePointRight(2).divide(number(planned), 2, RoundingMode.HALF_UP);
    return new DeviationDetected(
        deviation, RULES.light(percent), number(planned), number(actual), percent, RULES.ref());
  }

  static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  private Sheets() {}
}
