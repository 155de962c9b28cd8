package cn.outturn.form;

import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What one source's entries of a year come to, and all sources' together: 年初预算数, 全年预算数, 全年执行数 and
 * what lies between. Blank until something is booked.
 *
 * @param book the year's
 */
record Balance(Draft draft, Field book, SourceCode source) {

  /** An allocation states the initial budget; one more doesn't add to it. */
  void allocate(Money amount) {
    draft.set(row().at("initial"), new Value.Amount(amount));
    close();
  }

  void add(String column, Money amount) {
    draft.add(row().at(column), amount);
    close();
  }

  private Field row() {
    return book.at("sources", source);
  }

  private void close() {
    Money adjusted = known("initial").plus(known("adjustment")).plus(known("carriedIn"));
    draft.set(row().at("adjusted"), new Value.Amount(adjusted));
    draft.set(row().at("executed"), new Value.Amount(known("executed")));
    Money budget = total("adjusted");
    Money spent = total("executed");
    draft.set(book.at("total", "adjusted"), new Value.Amount(budget));
    draft.set(book.at("total", "executed"), new Value.Amount(spent));
    draft.set(book.at("total", "rate"), rate(Rate.of(spent, budget)));
  }

  private static Value rate(Rate rate) {
    return switch (rate) {
      case Rate.Known known -> new Value.Figure(known.percent());
      case Rate.NotComputable _ -> Value.Choice.NOT_COMPUTABLE;
    };
  }

  private Money known(String column) {
    @Nullable Money amount = draft.amount(row().at(column));
    return amount == null ? Money.ZERO : amount;
  }

  private Money total(String column) {
    Field sources = book.at("sources");
    return Money.sum(
        draft.below(sources).entrySet().stream()
            .filter(entry -> entry.getKey().steps().getLast().equals(column))
            .map(entry -> ((Value.Amount) entry.getValue()).money())
            .toList());
  }
}
