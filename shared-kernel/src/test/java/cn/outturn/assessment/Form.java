package cn.outturn.assessment;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.Row;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.rules.RuleSets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet with what was reached, row by row, ready to be scored. */
final class Form {

  static final Rate ALL_SPENT = Rate.of(Money.ofYuan("100000.00"), Money.ofYuan("100000.00"));

  private final List<Indicator> rows = new ArrayList<>();
  private final Map<IndicatorId, Actual> actuals = new LinkedHashMap<>();
  private Rate execution = ALL_SPENT;

  static RuleSet rules(String key) {
    return RuleSets.shipped().find(new RuleSetRef(key, 1)).orElseThrow();
  }

  static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  static Actual amount(String value) {
    return Actual.Amount.of(value);
  }

  static Actual on(int year, int month, int day) {
    return new Actual.DoneOn(LocalDate.of(year, month, day));
  }

  static Actual judged(Actual.Band band, String percent) {
    return new Actual.Judged(band, new BigDecimal(percent), "按检查情况");
  }

  Form row(Row row, Actual actual) {
    Indicator indicator = row.build();
    rows.add(indicator);
    actuals.put(indicator.id(), actual);
    return this;
  }

  Form unmeasured(Row row) {
    rows.add(row.build());
    return this;
  }

  Form execution(Rate rate) {
    execution = rate;
    return this;
  }

  List<Indicator> rows() {
    return rows;
  }

  Score score(String key) {
    return score(rules(key));
  }

  Score score(RuleSet rules) {
    return Scoring.score(rules, rows, actuals, execution);
  }

  /** The score of one row alone, by shipped rules. */
  static ItemScore item(String key, Row row, Actual actual) {
    return new Form().row(row, actual).score(key).items().getFirst();
  }
}
