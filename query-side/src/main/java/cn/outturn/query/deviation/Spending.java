package cn.outturn.query.deviation;

import cn.outturn.money.Money;
import cn.outturn.rules.Pace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year's money at a checkpoint, twice, since vouchers and budget facts may be recorded late.
 *
 * @param known by every fact up to the quarter's end, as corrected by now
 * @param compared as it stood when the quarter was recorded: what its light compares
 */
record Spending(Figures known, Figures compared) {

  /**
   * @param spent 执行数 from January to the quarter's end
   * @param budget 全年预算数: initial, adjusted and carried in; none until something is allocated
   */
  record Figures(Money spent, @Nullable Money budget) {

    /** Empty where there is no budget. */
    Optional<Pace> pace() {
      return budget == null ? Optional.empty() : Optional.of(Pace.ofMoney(spent, budget));
    }
  }
}
