package cn.outturn.checks;

import static cn.outturn.checks.PaperFolder.ANNUAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Claim;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Row;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreChecksTest {

  private static final Outcome PASSED = new Outcome.Passed();

  private static Claim total(String score, String points) {
    return new Claim.TotalScore("自评表", new BigDecimal(score), new BigDecimal(points));
  }

  private static PaperFolder year(String points, @Nullable String own) {
    return new PaperFolder()
        .goals(ANNUAL, Row.exactly("N1", "3").points(points))
        .books("100.00", "95.00")
        .rated("N1", Actual.Amount.of("2"), own, null);
  }

  @Test
  void finds_a_printed_hundred_where_the_rows_have_a_hundred_and_ten() {
    assertThat(
            year("100", "100")
                .assessed("10", Map.of(), total("100", "100"))
                .found("printed-total-against-sum"))
        .containsExactly("自评表: 110 / 110, not 100 / 100");
  }

  @Test
  void accepts_a_total_that_is_the_sum_of_the_rows() {
    assertThat(
            year("90", "60")
                .assessed("9.5", Map.of(), total("69.50", "100"))
                .outcome("printed-total-against-sum"))
        .isEqualTo(PASSED);
  }

  @Test
  void says_nothing_of_a_total_while_a_score_is_blank_or_none_is_printed() {
    assertThat(
            year("90", null)
                .assessed("9.5", Map.of(), total("100", "100"))
                .outcome("printed-total-against-sum"))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/ratings"));
    assertThat(year("90", "60").assessed("9.5", Map.of()).outcome("printed-total-against-sum"))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/claims"));
  }

  @Test
  void finds_each_own_score_that_the_rules_do_not_give() {
    assertThat(year("90", "90").assessed("10", Map.of()).found("own-score-differs"))
        .containsExactly("N1: 60, not 90", "execution: 9.5, not 10");
  }

  @ParameterizedTest
  @CsvSource({"6.7", "6.67", "6.666667"})
  void accepts_an_own_score_that_is_rounded_to_the_digits_it_prints(String own) {
    assertThat(year("10", own).assessed("9.5", Map.of()).outcome("own-score-differs"))
        .isEqualTo(PASSED);
  }

  @Test
  void takes_a_whole_number_for_what_it_says() {
    assertThat(year("10", "7").assessed("9.5", Map.of()).found("own-score-differs"))
        .containsExactly("N1: 6.666667, not 7");
  }

  @Test
  void says_nothing_where_the_unit_leaves_its_scores_to_the_rules() {
    assertThat(year("90", null).assessed(null, Map.of()).outcome("own-score-differs"))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/ratings"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"printed-total-against-sum", "own-score-differs"})
  void says_nothing_of_a_year_that_is_not_assessed(String check) {
    assertThat(new PaperFolder().outcome(check))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/ratings"));
  }
}
