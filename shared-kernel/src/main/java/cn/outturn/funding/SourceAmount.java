package cn.outturn.funding;

import cn.outturn.money.Money;
import cn.outturn.refusal.Faults;

/** So much from one source. A source that is not listed is unknown, one listed with 0 is none. */
public record SourceAmount(SourceCode source, Money amount) {

  public SourceAmount {
    new Faults().present("/source", source).present("/amount", amount).refuse();
  }
}
