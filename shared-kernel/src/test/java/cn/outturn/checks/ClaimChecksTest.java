package cn.outturn.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Claim;
import cn.outturn.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimChecksTest {

  private static final String TABLE = "自评表";
  private static final String REPORT = "自评报告";
  private static final String TOTAL = "年度资金总额";

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  private static Claim figure(String origin, String what, String value, String unit) {
    return new Claim.Figure(origin, what, new BigDecimal(value), unit);
  }

  private static Claim.Figure part(String origin, String what, String value, String whole) {
    return new Claim.Figure(origin, what, new BigDecimal(value), "万元", whole);
  }

  @Test
  void finds_two_budgets_of_one_thing() {
    assertThat(
            new PaperFolder()
                .claims(
                    new Claim.Budget(TABLE, TOTAL, yuan("162000.00")),
                    new Claim.Budget(REPORT, TOTAL, yuan("1120000.00")))
                .found("budget-claims-disagree"))
        .containsExactly("年度资金总额: null, not 162,000.00元 | 1,120,000.00元");
  }

  @Test
  void finds_no_contradiction_between_budgets_of_two_things() {
    assertThat(
            new PaperFolder()
                .claims(
                    new Claim.Budget(TABLE, TOTAL, yuan("162000.00")),
                    new Claim.Budget(TABLE, "上年结转资金", yuan("0.00")))
                .outcome("budget-claims-disagree"))
        .isEqualTo(new Outcome.Passed());
  }

  @Test
  void finds_parts_that_do_not_add_up_to_their_whole_to_the_fen() {
    var spent =
        new PaperFolder()
            .claims(
                new Claim.Spent(TABLE, TOTAL, yuan("1107600.00")),
                new Claim.Spent(TABLE, "当年财政拨款", yuan("714300.00"), TOTAL),
                new Claim.Spent(TABLE, "其他资金", yuan("393300.01"), TOTAL));
    assertThat(spent.found("spent-claims-disagree"))
        .containsExactly("年度资金总额: 1,107,600.01元, not 1,107,600.00元");
  }

  @Test
  void accepts_parts_that_add_up() {
    assertThat(
            new PaperFolder()
                .claims(
                    new Claim.Spent(TABLE, TOTAL, yuan("1107600.00")),
                    new Claim.Spent(TABLE, "当年财政拨款", yuan("714300.00"), TOTAL),
                    new Claim.Spent(TABLE, "其他资金", yuan("393300.00"), TOTAL))
                .outcome("spent-claims-disagree"))
        .isEqualTo(new Outcome.Passed());
  }

  @Test
  void finds_that_another_paper_states_less_of_a_part_than_the_table() {
    assertThat(
            new PaperFolder()
                .claims(
                    new Claim.Spent(TABLE, "其他资金", yuan("393300.00")),
                    new Claim.Spent(REPORT, "上级下拨资金", yuan("360304.00"), "其他资金"))
                .found("spent-claims-disagree"))
        .containsExactly("其他资金: 360,304.00元, not 393,300.00元");
  }

  @Test
  void finds_money_spent_where_the_same_paper_has_a_budget_of_zero() {
    assertThat(
            new PaperFolder()
                .claims(
                    new Claim.Budget(TABLE, "其他资金", yuan("0.00")),
                    new Claim.Spent(TABLE, "其他资金", yuan("393300.00")))
                .found("spent-without-budget"))
        .containsExactly("其他资金: 0.00元, not 393,300.00元");
  }

  @Test
  void finds_no_spending_without_budget_where_nothing_was_spent_or_no_budget_is_stated() {
    assertThat(
            new PaperFolder()
                .claims(
                    new Claim.Budget(TABLE, "上年结转资金", yuan("0.00")),
                    new Claim.Spent(TABLE, "上年结转资金", yuan("0.00")),
                    new Claim.Spent(TABLE, TOTAL, yuan("1107600.00")))
                .outcome("spent-without-budget"))
        .isEqualTo(new Outcome.Passed());
  }

  @Test
  void finds_a_listing_that_is_short_of_the_total_of_its_paper() {
    assertThat(
            new PaperFolder()
                .claims(
                    new Claim.Spent(REPORT, TOTAL, yuan("1107600.00")),
                    new Claim.SpentOn(REPORT, "社区党员活动经费", yuan("320000.00")),
                    new Claim.SpentOn(REPORT, "春节走访慰问", yuan("26200.00"), "慰问支出"),
                    new Claim.SpentOn(TABLE, "办公室开支", yuan("14532.00")))
                .found("listing-short-of-total"))
        .containsExactly("自评报告: 346,200.00元, not 1,107,600.00元");
  }

  @Test
  void counts_a_listed_part_of_a_listed_whole_once() {
    assertThat(
            new PaperFolder()
                .claims(
                    new Claim.Spent(REPORT, TOTAL, yuan("49400.00")),
                    new Claim.SpentOn(REPORT, "慰问支出", yuan("49400.00")),
                    new Claim.SpentOn(REPORT, "春节走访慰问", yuan("26200.00"), "慰问支出"),
                    new Claim.SpentOn(REPORT, "“七一”慰问", yuan("23200.00"), "慰问支出"))
                .outcome("listing-short-of-total"))
        .isEqualTo(new Outcome.Passed());
  }

  @Test
  void finds_a_figure_of_the_table_beside_the_sum_of_two_lines_of_the_report() {
    assertThat(
            new PaperFolder()
                .claims(
                    figure(TABLE, "慰问支出", "5.04", "万元"),
                    new Claim.SpentOn(REPORT, "春节走访慰问", yuan("26200.00"), "慰问支出"),
                    new Claim.SpentOn(REPORT, "“七一”慰问", yuan("23200.00"), "慰问支出"))
                .found("figures-disagree"))
        .containsExactly("慰问支出: 49,400.00元, not 50,400.00元");
  }

  @Test
  void finds_figures_of_the_table_that_add_up_to_another_line_of_the_report() {
    assertThat(
            new PaperFolder()
                .claims(
                    part(TABLE, "党员教育", "2.28", "两新党建经费"),
                    part(TABLE, "启动经费", "3.50", "两新党建经费"),
                    new Claim.SpentOn(REPORT, "两新党建经费", yuan("58600.00")))
                .found("figures-disagree"))
        .containsExactly("两新党建经费: 57,800.00元, not 58,600.00元");
  }

  @Test
  void compares_no_digit_that_the_form_does_not_print() {
    assertThat(
            new PaperFolder()
                .claims(
                    figure(TABLE, "慰问支出", "5.0", "万元"),
                    new Claim.SpentOn(REPORT, "慰问支出", yuan("49999.00")))
                .outcome("figures-disagree"))
        .isEqualTo(new Outcome.Passed());
  }

  @Test
  void finds_two_counts_of_one_thing_and_compares_no_two_units() {
    assertThat(
            new PaperFolder()
                .claims(
                    figure(TABLE, "村社区", "9", "个"),
                    figure(TABLE, "村社区", "9", "个"),
                    figure(REPORT, "村社区", "10", "个"),
                    figure(REPORT, "慰问党员", "70", "人"),
                    figure(TABLE, "慰问党员", "2", "次"))
                .found("figures-disagree"))
        .containsExactly("村社区: null, not 9 个 | 10 个");
  }

  @Test
  void finds_a_figure_that_is_dated_to_another_year_unless_it_compares() {
    assertThat(
            new PaperFolder()
                .claims(
                    figure(REPORT, "2020年未办理的上级资金", "0.8", "万元"),
                    figure(REPORT, "较2020年增加的党员", "12", "人"),
                    figure(REPORT, "2021年接收的党员", "73", "人"))
                .found("date-of-another-year"))
        .containsExactly("2020年未办理的上级资金: 2021, not 2020");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "budget-claims-disagree",
        "spent-claims-disagree",
        "spent-without-budget",
        "listing-short-of-total",
        "figures-disagree",
        "date-of-another-year"
      })
  void says_nothing_of_papers_that_claim_nothing(String check) {
    assertThat(List.of(new PaperFolder(), new PaperFolder().claims()))
        .extracting(folder -> folder.outcome(check))
        .containsOnly(new Outcome.Insufficient("/assessments/2021/claims"));
  }
}
