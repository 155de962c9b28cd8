package cn.outturn.query.execution;

import cn.outturn.funding.SourceCode;
import cn.outturn.money.Money;
import cn.outturn.project.Declaration;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.ProjectId;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One source of one year while its history is added up; unknown until something is booked. */
final class Account {

  private @Nullable Money requested;
  private @Nullable Money initial;
  private boolean booked;
  private Money adjustment = Money.ZERO;
  private Money carriedIn = Money.ZERO;
  private Money carriedOut = Money.ZERO;
  private Money returned = Money.ZERO;
  private final Map<ExpenditureId, Payment> payments = new LinkedHashMap<>();
  private final List<CarryOver> carry = new ArrayList<>();

  void request(@Nullable Money amount) {
    requested = amount;
  }

  void allocate(Money amount) {
    booked = true;
    initial = amount;
  }

  void adjust(Money change) {
    booked = true;
    adjustment = adjustment.plus(change);
  }

  void pay(ExpenditureId voucher, Payment payment) {
    booked = true;
    payments.put(voucher, payment);
  }

  void correct(ExpenditureId voucher, Money amount, boolean exceptionally) {
    payments.computeIfPresent(voucher, (_, payment) -> payment.corrected(amount, exceptionally));
  }

  void carryOut(CarryOver over) {
    booked = true;
    carriedOut = carriedOut.plus(over.amount());
    carry.add(over);
  }

  void carryIn(CarryOver over) {
    booked = true;
    carriedIn = carriedIn.plus(over.amount());
    carry.add(over);
  }

  void giveBack(Money amount) {
    booked = true;
    returned = returned.plus(amount);
  }

  /** Neither asked for nor booked: a plan named it once and does so no longer. */
  boolean isEmpty() {
    return requested == null && !booked;
  }

  ExecutionRow row(
      ProjectId project,
      Declaration declaration,
      boolean hasParts,
      FiscalYear year,
      SourceCode source) {
    return new ExecutionRow(
        project.district(),
        project.code(),
        year,
        source,
        declaration.unit(),
        declaration.parent(),
        hasParts,
        requested,
        initial,
        known(adjustment),
        known(carriedIn),
        known(carriedOut),
        known(returned),
        spentIn(Quarter.Q1),
        spentIn(Quarter.Q2),
        spentIn(Quarter.Q3),
        spentIn(Quarter.Q4),
        known(paid(Payment::exceptional)),
        carry);
  }

  private @Nullable Money spentIn(Quarter quarter) {
    return known(paid(payment -> Quarter.of(payment.paid()) == quarter));
  }

  private Money paid(Predicate<Payment> which) {
    return Money.sum(payments.values().stream().filter(which).map(Payment::amount).toList());
  }

  private @Nullable Money known(Money amount) {
    return booked ? amount : null;
  }
}
