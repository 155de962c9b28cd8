package cn.outturn.checks;

import static cn.outturn.checks.PaperFolder.ANNUAL;
import static cn.outturn.checks.PaperFolder.THREE_YEARS;
import static cn.outturn.checks.PaperFolder.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Row;
import cn.outturn.indicator.Target;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Horizon;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonChecksTest {

  private static final Outcome PASSED = new Outcome.Passed();

  private static Row by(int year) {
    return Row.of("T1", new Target.Deadline(LocalDate.of(year, 11, 30)));
  }

  private static Row about(String value) {
    return Row.of("C3", new Target.Approximate(new BigDecimal(value)));
  }

  private static PaperFolder pair(Row midTerm, Row annual) {
    return new PaperFolder().goals(THREE_YEARS, midTerm).goals(ANNUAL, annual);
  }

  @Test
  void finds_money_for_years_in_which_the_project_does_not_run() {
    var papers = new PaperFolder().declared("160001", null).asks(THREE_YEARS, "3600000.00");
    assertThat(papers.found("mid-term-beyond-period"))
        .containsExactly("2021-2023: 2021–2021, not 2021–2023");
  }

  @Test
  void accepts_money_of_the_project_s_own_year_and_goals_beyond_it() {
    assertThat(
            new PaperFolder()
                .declared("160001", null)
                .asks(ANNUAL, "1200000.00")
                .goals(THREE_YEARS, Row.exactly("N1", "87"))
                .outcome("mid-term-beyond-period"))
        .isEqualTo(PASSED);
  }

  @Test
  void finds_a_deadline_of_three_years_that_is_the_one_of_the_first() {
    assertThat(pair(by(2021), by(2021)).found("mid-term-deadline-not-later"))
        .containsExactly("T1: 2021-11-30, not 2021-11-30");
    assertThat(pair(by(2023), by(2021)).outcome("mid-term-deadline-not-later")).isEqualTo(PASSED);
  }

  @Test
  void accepts_one_deadline_in_the_last_of_the_years() {
    assertThat(
            new PaperFolder()
                .goals(new Horizon.MidTerm(new FiscalYear(2019), YEAR), by(2021))
                .goals(ANNUAL, by(2021))
                .outcome("mid-term-deadline-not-later"))
        .isEqualTo(PASSED);
  }

  @Test
  void finds_a_sum_of_three_years_that_is_the_one_of_the_first_in_other_units() {
    assertThat(
            pair(about("3").unit("万元"), Row.exactly("C3", "30000").unit("元"))
                .found("mid-term-not-above-annual"))
        .containsExactly("C3: 30,000.00元, not 30,000.00元");
  }

  @Test
  void accepts_a_greater_sum_a_range_above_it_and_what_does_not_add_up_over_years() {
    assertThat(
            pair(Row.exactly("N1", "87").unit("个"), Row.exactly("N1", "29").unit("个"))
                .outcome("mid-term-not-above-annual"))
        .isEqualTo(PASSED);
    var range = Row.of("N1", new Target.Range(new BigDecimal(600), new BigDecimal(700)));
    assertThat(pair(range, Row.exactly("N1", "200")).outcome("mid-term-not-above-annual"))
        .isEqualTo(PASSED);
    assertThat(
            pair(Row.exactly("Z1", "100").periodic(), Row.exactly("Z1", "100").periodic())
                .outcome("mid-term-not-above-annual"))
        .isEqualTo(PASSED);
  }

  @Test
  void finds_a_pair_that_counts_terms_in_one_half_and_money_in_the_other() {
    assertThat(
            pair(
                    Row.exactly("C2", "6").name("培训期数").unit("期"),
                    Row.exactly("C2", "300").name("每人每天标准").unit("元"))
                .found("mid-term-pair-mismatched"))
        .containsExactly("C2: 每人每天标准 300.00元, not 培训期数 6 期");
  }

  @Test
  void finds_a_pair_of_words_and_a_number() {
    assertThat(
            pair(Row.judged("S1", "提升"), Row.exactly("S1", "85").unit("%"))
                .found("mid-term-pair-mismatched"))
        .containsExactly("S1: 指标S1 85 %, not 指标S1 提升");
  }

  @Test
  void accepts_pairs_of_one_kind() {
    assertThat(pair(by(2023), by(2021)).outcome("mid-term-pair-mismatched")).isEqualTo(PASSED);
    assertThat(
            pair(about("9").unit("万元"), Row.exactly("C3", "30000").unit("元"))
                .outcome("mid-term-pair-mismatched"))
        .isEqualTo(PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mid-term-deadline-not-later",
        "mid-term-not-above-annual",
        "mid-term-pair-mismatched"
      })
  void says_nothing_where_no_indicator_stands_in_both_sheets(String check) {
    assertThat(new PaperFolder().goals(ANNUAL, Row.exactly("N1", "29")).outcome(check))
        .isEqualTo(new Outcome.Insufficient("/goals/2021"));
  }

  @Test
  void says_nothing_of_a_period_that_is_not_declared() {
    assertThat(new PaperFolder().outcome("mid-term-beyond-period"))
        .isEqualTo(new Outcome.Insufficient("/period"));
  }
}
