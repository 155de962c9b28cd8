package cn.outturn.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Claim;
import cn.outturn.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateChecksTest {

  private static final Outcome PASSED = new Outcome.Passed();

  private static Claim rate(String origin, String percent) {
    return new Claim.ExecutionRate(origin, "总额", new BigDecimal(percent));
  }

  private static Claim unnamed(String origin, String percent) {
    return new Claim.ExecutionRate(origin, new BigDecimal(percent));
  }

  private static Claim budget(String origin, String yuan) {
    return new Claim.Budget(origin, "总额", Money.ofYuan(yuan));
  }

  private static Claim spent(String origin, String yuan) {
    return new Claim.Spent(origin, "总额", Money.ofYuan(yuan));
  }

  @Test
  void finds_each_paper_whose_rate_is_not_its_spending_by_its_budget() {
    var papers =
        new PaperFolder()
            .claims(
                budget("自评表", "162000.00"),
                spent("自评表", "1107600.00"),
                rate("自评表", "100"),
                budget("自评报告", "1120000.00"),
                spent("自评报告", "1107600.00"),
                rate("自评报告", "87"));
    assertThat(papers.found("printed-rate-against-money"))
        .containsExactly("自评表/总额: 683.70 %, not 100 %", "自评报告/总额: 98.89 %, not 87 %");
    assertThat(papers.found("rates-disagree"))
        .containsExactly("总额: 683.70 % | 98.89 %, not 100 % | 87 %");
  }

  @ParameterizedTest
  @CsvSource({"97.8", "97.83", "98"})
  void accepts_a_rate_that_is_rounded_to_the_digits_it_prints(String printed) {
    var papers =
        new PaperFolder()
            .claims(budget("自评报告", "368304.00"), spent("自评报告", "360304.00"), rate("自评报告", printed));
    assertThat(papers.outcome("printed-rate-against-money")).isEqualTo(PASSED);
    assertThat(papers.outcome("rates-disagree")).isEqualTo(PASSED);
  }

  @Test
  void measures_a_rate_of_nothing_named_by_the_books() {
    assertThat(
            new PaperFolder()
                .books("162000.00", "1107600.00")
                .claims(unnamed("自评表", "100"))
                .found("printed-rate-against-money"))
        .containsExactly("自评表: 683.70 %, not 100 %");
  }

  @Test
  void finds_rates_that_disagree_though_no_money_stands_beside_them() {
    var papers = new PaperFolder().claims(unnamed("自评表", "100"), unnamed("自评报告", "87"));
    assertThat(papers.found("rates-disagree")).containsExactly("all: null, not 100 % | 87 %");
    assertThat(papers.outcome("printed-rate-against-money"))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/claims"));
  }

  @Test
  void accepts_one_rate_in_two_papers() {
    assertThat(
            new PaperFolder()
                .claims(rate("自评表", "98.89"), rate("自评报告", "98.9"))
                .outcome("rates-disagree"))
        .isEqualTo(PASSED);
  }

  @Test
  void computes_nothing_by_a_budget_of_zero() {
    assertThat(
            new PaperFolder()
                .claims(budget("自评表", "0.00"), spent("自评表", "5.00"), rate("自评表", "100"))
                .outcome("printed-rate-against-money"))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/claims"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"printed-rate-against-money", "rates-disagree"})
  void says_nothing_of_papers_without_a_rate(String check) {
    assertThat(new PaperFolder().claims(budget("自评表", "5.00")).outcome(check))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/claims"));
  }
}
