package cn.outturn.query.declaration;

import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.Transfer;
import cn.outturn.indicator.Framework;
import cn.outturn.indicator.Indicator;
import cn.outturn.money.Money;
import cn.outturn.project.RevisedTarget;
import cn.outturn.time.Horizon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is declared for one year, or for several at once.
 *
 * @param framework the indicator tree the form prints; absent while no goal is set
 * @param indicators with the targets in force
 * @param funding fen asked for, by source; empty while nobody has said
 * @param total fen, the sum of the sources; absent while nobody has said
 * @param items the budget's detail, empty where the form has none
 * @param transfers what goes to lower levels, by region; of a year only
 */
record HorizonSheet(
    Horizon horizon,
    @Nullable Framework framework,
    @Nullable String goal,
    List<Indicator> indicators,
    List<SourceAmount> funding,
    @Nullable Money total,
    List<BudgetItem> items,
    List<Transfer> transfers) {

  static HorizonSheet blank(Horizon horizon) {
    return new HorizonSheet(horizon, null, null, List.of(), List.of(), null, List.of(), List.of());
  }

  HorizonSheet withGoals(Framework tree, String text, List<Indicator> rows) {
    return new HorizonSheet(horizon, tree, text, rows, funding, total, items, transfers);
  }

  HorizonSheet withBudget(List<SourceAmount> asked, List<BudgetItem> detail) {
    Money sum = Money.sum(asked.stream().map(SourceAmount::amount).toList());
    return new HorizonSheet(horizon, framework, goal, indicators, asked, sum, detail, transfers);
  }

  HorizonSheet withTransfers(List<Transfer> regions) {
    return new HorizonSheet(horizon, framework, goal, indicators, funding, total, items, regions);
  }

  HorizonSheet withTargets(List<RevisedTarget> revisions) {
    List<Indicator> inForce = indicators.stream().map(i -> revised(i, revisions)).toList();
    return new HorizonSheet(horizon, framework, goal, inForce, funding, total, items, transfers);
  }

  private static Indicator revised(Indicator indicator, List<RevisedTarget> revisions) {
    return revisions.stream()
        .filter(revision -> revision.indicator().equals(indicator.id()))
        .findFirst()
        .map(revision -> indicator.with(revision.after(), revision.planAfter()))
        .orElse(indicator);
  }
}
