package cn.outturn.query.execution;

import cn.outturn.money.Money;
import java.time.LocalDate;

/**
 * A voucher with the amount that stands. A correction changes the amount on the day that was paid,
 * not on the day somebody noticed; the record of it stays in the history.
 *
 * @param exceptional whether a spending exception was recorded with it or with a correction of it
 */
record Payment(LocalDate paid, Money amount, boolean exceptional) {

  Payment corrected(Money other, boolean exceptionally) {
    return new Payment(paid, other, exceptional || exceptionally);
  }
}
