package cn.outturn.papers;

import cn.outturn.funding.BudgetItem;
import cn.outturn.funding.SourceAmount;
import cn.outturn.money.Money;
import java.util.List;

/**
 * The money asked for over one horizon (申请数).
 *
 * @param funding by source; a source left blank is not there, which isn't zero
 * @param items the detail, empty where the form has none
 */
public record Request(List<SourceAmount> funding, List<BudgetItem> items) {

  public Request {
    funding = List.copyOf(funding);
    items = List.copyOf(items);
  }

  public Money total() {
    return Money.sum(funding.stream().map(SourceAmount::amount).toList());
  }
}
