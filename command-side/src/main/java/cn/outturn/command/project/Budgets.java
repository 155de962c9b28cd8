package cn.outturn.command.project;

import cn.outturn.command.district.Settings;
import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.EconomicClassification;
import cn.outturn.funding.EconomicPair;
import cn.outturn.funding.SourceAmount;
import cn.outturn.funding.UnitType;
import cn.outturn.money.Money;
import cn.outturn.project.DeclarationCommand.PlanBudget;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;
import java.util.List;

/** The sums and codes that must hold in a planned budget (form 附件1 表1 and 表3). */
final class Budgets {

  static void check(PlanBudget plan, UnitType unitType, Settings district) {
    var faults = new Faults();
    checkAmounts(faults, "/funding", plan.funding(), district);
    for (int i = 0; i < plan.items().size(); i++) {
      checkItem(faults, "/items/" + i, plan.items().get(i), unitType, district);
    }
    Money asked = Money.sum(plan.funding().stream().map(SourceAmount::amount).toList());
    Money detailed = Money.sum(plan.items().stream().map(BudgetItem::amount).toList());
    faults.when(
        !plan.items().isEmpty() && !detailed.equals(asked),
        "/items",
        Rule.ITEMS_DISAGREE,
        "the lines are %s, the sources %s".formatted(detailed, asked));
    faults.refuse();
  }

  /** Known lowest sources, each once, none negative. */
  static void checkAmounts(
      Faults faults, String pointer, List<SourceAmount> amounts, Settings district) {
    for (int i = 0; i < amounts.size(); i++) {
      SourceAmount entry = amounts.get(i);
      String at = pointer + "/" + i;
      checkSource(faults, at, amounts, i, district);
      faults.when(
          entry.amount().isNegative(),
          at + "/amount",
          Rule.AMOUNT_NEGATIVE,
          entry.amount() + " is negative");
    }
  }

  /** The source of entry {@code i}: known, a lowest one, and not listed before. */
  static void checkSource(
      Faults faults, String at, List<SourceAmount> amounts, int i, Settings district) {
    SourceAmount entry = amounts.get(i);
    district.checkSource(faults, at + "/source", entry.source());
    faults.when(
        amounts.subList(0, i).stream().anyMatch(o -> o.source().equals(entry.source())),
        at + "/source",
        Rule.SOURCE_DUPLICATE,
        entry.source().value());
  }

  private static void checkItem(
      Faults faults, String at, BudgetItem item, UnitType unitType, Settings district) {
    checkAmounts(faults, at + "/sources", item.sources(), district);
    if (item.unitPrice() != null && item.quantity() != null) {
      BigDecimal product = BigDecimal.valueOf(item.unitPrice().fen()).multiply(item.quantity());
      faults.when(
          product.compareTo(BigDecimal.valueOf(item.amount().fen())) != 0,
          at + "/amount",
          Rule.ITEM_AMOUNT_WRONG,
          "%s is not %s × %s".formatted(item.amount(), item.unitPrice(), item.quantity()));
    }
    Money bySource = Money.sum(item.sources().stream().map(SourceAmount::amount).toList());
    faults.when(
        !item.sources().isEmpty() && !bySource.equals(item.amount()),
        at + "/amount",
        Rule.ITEM_SOURCES_WRONG,
        "%s is not the sources' %s".formatted(item.amount(), bySource));
    if (item.economic() != null) {
      checkPair(faults, at + "/economic", item.economic(), unitType);
    }
  }

  static void checkPair(Faults faults, String at, EconomicPair pair, UnitType unitType) {
    faults.when(
        !EconomicClassification.current().legal(unitType, pair),
        at,
        Rule.ECONOMIC_PAIR_ILLEGAL,
        "%s for a unit of type %s".formatted(pair, unitType));
  }

  private Budgets() {}
}
