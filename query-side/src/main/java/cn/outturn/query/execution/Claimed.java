package cn.outturn.query.execution;

import cn.outturn.money.Money;
import cn.outturn.time.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the unit's papers state of a year's money: a statement, not a fact.
 *
 * @param origin the paper, e.g. 自评表 or 自评报告
 * @param kind budget, spent, spent-on or execution-rate
 * @param what what it is stated of; absent for a printed rate where the paper doesn't say
 * @param amount in fen; absent for a printed rate
 * @param percent as printed; absent for amounts
 * @param returned whether the paper was sent back since
 */
record Claimed(
    FiscalYear year,
    String origin,
    String kind,
    @Nullable String what,
    @Nullable Money amount,
    @Nullable BigDecimal percent,
    boolean returned) {

  String name() {
    return "claim:" + origin + (what == null ? "" : ":" + what);
  }

  /**
   * The rates on each claimed budget. What was really spent is divided by it, unless the same paper
   * claims another spending of the same thing: a part's budget must not meet the whole spending.
   * Papers that were sent back claim nothing any more.
   */
  static List<NamedRate> rates(List<Claimed> claims, @Nullable Money executed) {
    var rates = new ArrayList<NamedRate>();
    for (Claimed budget : claims) {
      if (budget.kind().equals("budget") && !budget.returned()) {
        Optional<Claimed> spent =
            claims.stream()
                .filter(budget::isSpentBy)
                .filter(claim -> !Objects.equals(claim.amount(), executed))
                .findFirst();
        rates.add(
            NamedRate.of(
                spent.map(Claimed::name).orElse(NamedRate.EXECUTED),
                spent.map(Claimed::amount).orElse(executed),
                budget.name(),
                budget.amount()));
      }
    }
    return List.copyOf(rates);
  }

  private boolean isSpentBy(Claimed other) {
    return other.kind().equals("spent") && other.name().equals(name());
  }
}
