package cn.outturn.query.comparison;

import cn.outturn.funding.SourceAmount;
import cn.outturn.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year's money over all sources, in fen, while its history is added up. */
final class YearMoney {

  private @Nullable Money requested;
  private @Nullable Money initial;
  private boolean booked;
  private Money adjusted = Money.ZERO;
  private Money executed = Money.ZERO;

  void request(List<SourceAmount> funding) {
    requested = sum(funding);
  }

  void allocate(List<SourceAmount> amounts) {
    Money more = sum(amounts);
    initial = initial == null ? more : initial.plus(more);
    enter(more);
  }

  /** Whatever raises or lowers what the year has to spend: allocated, adjusted, carried in. */
  void enter(Money more) {
    booked = true;
    adjusted = adjusted.plus(more);
  }

  /** Money spent, or the signed difference of a correction. */
  void spend(Money more) {
    booked = true;
    executed = executed.plus(more);
  }

  @Nullable Money requested() {
    return requested;
  }

  @Nullable Money initial() {
    return initial;
  }

  @Nullable Money adjusted() {
    return booked ? adjusted : null;
  }

  @Nullable Money executed() {
    return booked ? executed : null;
  }

  static Money sum(List<SourceAmount> amounts) {
    return Money.sum(amounts.stream().map(SourceAmount::amount).toList());
  }
}
