package cn.outturn.papers;

import cn.outturn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One source in one year, in fen.
 *
 * @param initial 年初预算数; none until allocated
 * @param added the signed sum of adjustments and of what was carried in
 * @param spent 全年执行数
 */
public record Funds(@Nullable Money initial, Money added, Money spent) {

  static final Funds NONE = new Funds(null, Money.ZERO, Money.ZERO);

  /** 全年预算数 */
  public Money budget() {
    return initial == null ? added : initial.plus(added);
  }

  Funds allocated(Money amount) {
    return new Funds(amount, added, spent);
  }

  Funds adding(Money amount) {
    return new Funds(initial, added.plus(amount), spent);
  }

  Funds spending(Money amount) {
    return new Funds(initial, added, spent.plus(amount));
  }
}
