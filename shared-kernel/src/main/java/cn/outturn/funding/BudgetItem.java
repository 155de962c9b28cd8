package cn.outturn.funding;

import cn.outturn.money.Money;
import cn.outturn.refusal.Faults;
import cn.outturn.refusal.Rule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a budget's detail (预算明细, form 附件1 表3).
 *
 * @param standard the standard applied (执行标准), with its code where it has one
 * @param economic the pair of economic codes; older and other forms print none
 * @param unit what is counted (计量单位)
 * @param unitPrice price or standard of one, where the line is a product
 * @param quantity how many
 * @param amount the line's money (资金规模)
 * @param sources which sources bear it, where the form splits it
 * @param priceBasis where price or standard come from
 * @param quantityBasis how the quantity comes about
 */
public record BudgetItem(
    String name,
    @Nullable String standard,
    @Nullable String standardCode,
    @Nullable EconomicPair economic,
    @Nullable String unit,
    @Nullable Money unitPrice,
    @Nullable BigDecimal quantity,
    Money amount,
    List<SourceAmount> sources,
    @Nullable String priceBasis,
    @Nullable String quantityBasis) {

  public BudgetItem {
    sources = sources == null ? List.of() : List.copyOf(sources);
    new Faults()
        .text("/name", name, 200)
        .optionalText("/standard", standard, 60)
        .optionalText("/standardCode", standardCode, 60)
        .optionalText("/unit", unit, 20)
        .optionalText("/priceBasis", priceBasis, 2000)
        .optionalText("/quantityBasis", quantityBasis, 2000)
        .present("/amount", amount)
        .when(
            amount != null && amount.isNegative(),
            "/amount",
            Rule.AMOUNT_NEGATIVE,
            amount + " is negative")
        .when(
            quantity != null && quantity.signum() < 0,
            "/quantity",
            Rule.AMOUNT_NEGATIVE,
            quantity + " is negative")
        .refuse();
  }

  public static BudgetItem of(String name, Money amount) {
    return new BudgetItem(name, null, null, null, null, null, null, amount, List.of(), null, null);
  }
}
