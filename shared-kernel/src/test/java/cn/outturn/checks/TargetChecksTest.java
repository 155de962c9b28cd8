package cn.outturn.checks;

import static cn.outturn.checks.PaperFolder.ANNUAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetChecksTest {

  private static final Outcome PASSED = new Outcome.Passed();

  private static PaperFolder sheet(Row... rows) {
    return new PaperFolder().goals(ANNUAL, rows);
  }

  private static Row satisfaction(Row row) {
    return row.level(LevelOne.SATISFACTION, LevelTwo.SERVICE_SATISFACTION);
  }

  @Test
  void finds_a_hundred_points_beside_the_ten_of_budget_execution() {
    assertThat(
            sheet(Row.exactly("N1", "1").points("50"), Row.exactly("N2", "1").points("50"))
                .found("points-not-hundred"))
        .containsExactly("all: 110, not 100");
  }

  @Test
  void accepts_ninety_points_beside_the_ten_of_budget_execution() {
    assertThat(
            sheet(Row.exactly("N1", "1").points("40"), Row.exactly("N2", "1").points("50"))
                .outcome("points-not-hundred"))
        .isEqualTo(PASSED);
  }

  @Test
  void says_nothing_of_points_that_are_blank_or_of_a_year_without_rules() {
    assertThat(
            sheet(Row.exactly("N1", "1").points("40"), Row.exactly("N2", "1"))
                .outcome("points-not-hundred"))
        .isEqualTo(new Outcome.Insufficient("/goals/2021/N2/points"));
    assertThat(
            sheet(Row.exactly("N1", "1").points("100"))
                .withoutRules()
                .outcome("points-not-hundred"))
        .isEqualTo(new Outcome.Insufficient("/rules"));
  }

  @Test
  void finds_words_where_a_quantity_needs_a_number() {
    assertThat(
            sheet(Row.judged("N1", "走访慰问"), Row.exactly("N2", "4"))
                .found("prose-target-for-quantity"))
        .containsExactly("N1: null, not 走访慰问");
    assertThat(
            sheet(
                    Row.exactly("N2", "4"),
                    Row.judged("S1", "提升").level(LevelOne.OUTCOME, LevelTwo.SOCIAL))
                .outcome("prose-target-for-quantity"))
        .isEqualTo(PASSED);
  }

  @Test
  void finds_satisfaction_that_nobody_measures_in_percent() {
    assertThat(
            sheet(
                    satisfaction(Row.judged("M1", "提高满意度")),
                    satisfaction(Row.exactly("M2", "37").unit("个")))
                .found("satisfaction-without-rate"))
        .containsExactly("all: %, not null");
    assertThat(
            sheet(
                    satisfaction(Row.judged("M1", "提高满意度")),
                    satisfaction(Row.atLeast("M2", "90").unit("%")))
                .outcome("satisfaction-without-rate"))
        .isEqualTo(PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"points-not-hundred", "prose-target-for-quantity", "satisfaction-without-rate"})
  void says_nothing_of_a_year_without_a_sheet(String check) {
    assertThat(new PaperFolder().outcome(check)).isEqualTo(new Outcome.Insufficient("/goals/2021"));
  }
}
