package cn.outturn.command.project;

import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The money of one year, source by source. */
record Book(Map<SourceCode, Account> accounts) {

  static final Book EMPTY = new Book(Map.of());

  Account account(SourceCode source) {
    return accounts.getOrDefault(source, Account.EMPTY);
  }

  Book with(SourceCode source, UnaryOperator<Account> change) {
    var changed = new TreeMap<>(accounts);
    changed.put(source, change.apply(account(source)));
    return new Book(Map.copyOf(changed));
  }

  /** 全年预算数 */
  Money budget() {
    return sum(Account::budget);
  }

  /** 全年执行数 */
  Money spent() {
    return sum(Account::spent);
  }

  private Money sum(Function<Account, Money> amount) {
    return Money.sum(accounts.values().stream().map(amount).toList());
  }
}
