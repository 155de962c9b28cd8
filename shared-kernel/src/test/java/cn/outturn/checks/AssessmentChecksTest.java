package cn.outturn.checks;

import static cn.outturn.checks.PaperFolder.ANNUAL;
import static cn.outturn.checks.PaperFolder.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.SelfAssessment.Section;
import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Row;
import cn.outturn.project.DeviationCause;
import cn.outturn.project.DeviationId;
import cn.outturn.project.TrackingEvent.DeviationDetected;
import cn.outturn.project.TrackingEvent.DeviationExplained;
import cn.outturn.project.TrackingEvent.QuarterProgressRecorded;
import cn.outturn.rules.Light;
import cn.outturn.rules.RuleSetRef;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentChecksTest {

  private static final Outcome PASSED = new Outcome.Passed();
  private static final Map<Section, String> PROBLEMS = Map.of(Section.PROBLEMS, "资金闲置");

  private static Actual judged(String finding) {
    return new Actual.Judged(Actual.Band.ATTAINED, new BigDecimal(85), finding);
  }

  private static PaperFolder year(String spent, String reached, @Nullable String deviation) {
    return new PaperFolder()
        .goals(ANNUAL, Row.exactly("N1", "4").points("90"))
        .books("162000.00", spent)
        .rated("N1", Actual.Amount.of(reached), "90", deviation)
        .assessed("10", Map.of());
  }

  @ParameterizedTest
  @CsvSource({"1107600.00, 683.70 %", "97200.00, 60.00 %"})
  void finds_an_execution_far_off_its_budget_that_no_row_explains(String spent, String rate) {
    assertThat(year(spent, "4", null).found("deviation-left-unexplained"))
        .containsExactly("all: %s, not null".formatted(rate));
  }

  @Test
  void finds_an_indicator_short_of_its_target_that_no_row_explains() {
    assertThat(year("162000.00", "3", null).found("deviation-left-unexplained"))
        .containsExactly("all: null, not null");
  }

  @Test
  void accepts_a_year_on_plan_and_one_that_is_explained() {
    assertThat(year("162000.00", "4", null).outcome("deviation-left-unexplained"))
        .isEqualTo(PASSED);
    assertThat(year("1107600.00", "3", "追加预算未下达").outcome("deviation-left-unexplained"))
        .isEqualTo(PASSED);
  }

  @Test
  void takes_a_judgement_in_the_best_band_for_attained() {
    assertThat(
            new PaperFolder()
                .goals(ANNUAL, Row.judged("S1", "提升").points("90"))
                .books("100.00", "100.00")
                .rated("S1", judged("有提升"), "90", null)
                .assessed("10", Map.of())
                .outcome("deviation-left-unexplained"))
        .isEqualTo(PASSED);
  }

  @Test
  void finds_full_marks_beside_admitted_problems() {
    assertThat(rated("90").assessed("10", PROBLEMS).found("full-marks-despite-problems"))
        .containsExactly("all: null, not 100 %");
    assertThat(rated("89").assessed("10", PROBLEMS).outcome("full-marks-despite-problems"))
        .isEqualTo(PASSED);
    assertThat(rated("90").assessed("9.5", PROBLEMS).outcome("full-marks-despite-problems"))
        .isEqualTo(PASSED);
  }

  @Test
  void says_nothing_of_full_marks_without_a_report_or_with_a_blank_score() {
    assertThat(rated("90").assessed("10", Map.of()).outcome("full-marks-despite-problems"))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/report/PROBLEMS"));
    assertThat(rated("90").assessed(null, PROBLEMS).outcome("full-marks-despite-problems"))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/ratings"));
  }

  private static PaperFolder rated(String own) {
    return new PaperFolder()
        .goals(ANNUAL, Row.exactly("N1", "4").points("90"))
        .books("100.00", "100.00")
        .rated("N1", Actual.Amount.of("4"), own, null);
  }

  @Test
  void finds_a_quantity_whose_number_stands_in_the_actual_value_only() {
    assertThat(
            new PaperFolder()
                .goals(
                    ANNUAL,
                    Row.judged("N1", "走访慰问困难党员"),
                    Row.judged("N2", "组织生活制度化"),
                    Row.judged("N3", "慰问70人"))
                .rated("N1", judged("慰问70人，5.04万元"), null, null)
                .rated("N2", judged("按月开会"), null, null)
                .rated("N3", judged("慰问70人"), null, null)
                .claims()
                .found("quantity-without-target"))
        .containsExactly("N1: 慰问70人，5.04万元, not 走访慰问困难党员");
  }

  @Test
  void finds_a_deviation_of_the_year_that_nobody_explained() {
    var monitored =
        new PaperFolder()
            .file(
                new QuarterProgressRecorded(
                    YEAR, Quarter.Q2, List.of(), LocalDate.of(2021, 6, 30), null))
            .file(detected("2021-Q2:N1"))
            .file(detected("2021-Q2:money"))
            .file(
                new DeviationExplained(
                    DeviationId.parse("2021-Q2:N1"), DeviationCause.OTHER, "移到7月", null))
            .file(detected("2020-Q4:N1"));
    assertThat(monitored.found("deviation-unexplained"))
        .containsExactly("Q2-money: null, not null");
    assertThat(
            monitored
                .file(
                    new DeviationExplained(
                        DeviationId.parse("2021-Q2:money"), DeviationCause.FUNDING, "晚拨", null))
                .outcome("deviation-unexplained"))
        .isEqualTo(PASSED);
  }

  private static DeviationDetected detected(String deviation) {
    return new DeviationDetected(
        DeviationId.parse(deviation),
        Light.RED,
        BigDecimal.TEN,
        BigDecimal.ONE,
        BigDecimal.TEN,
        new RuleSetRef("mof-2020-10", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deviation-left-unexplained",
        "full-marks-despite-problems",
        "quantity-without-target"
      })
  void says_nothing_of_a_year_that_is_not_assessed(String check) {
    assertThat(new PaperFolder().outcome(check))
        .isEqualTo(new Outcome.Insufficient("/assessments/2021/ratings"));
  }

  @Test
  void says_nothing_of_deviations_in_a_year_that_nobody_monitored() {
    assertThat(new PaperFolder().outcome("deviation-unexplained"))
        .isEqualTo(new Outcome.Insufficient("/progress/2021"));
  }
}
