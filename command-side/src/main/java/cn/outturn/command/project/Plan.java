package cn.outturn.command.project;

import cn.outturn.funding.SourceAmount;
import cn.outturn.indicator.Indicator;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a year is to achieve with which money.
 *
 * @param indicators with their targets in force
 * @param funding asked for, by source; empty: nobody has said
 */
record Plan(List<Indicator> indicators, List<SourceAmount> funding) {

  static final Plan EMPTY = new Plan(List.of(), List.of());

  Optional<Indicator> indicator(IndicatorId id) {
    return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  Money total() {
    return Money.sum(funding.stream().map(SourceAmount::amount).toList());
  }

  Plan withIndicators(List<Indicator> changed) {
    return new Plan(changed, funding);
  }

  Plan withFunding(List<SourceAmount> changed) {
    return new Plan(indicators, changed);
  }
}
