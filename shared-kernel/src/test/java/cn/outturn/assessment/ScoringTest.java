package cn.outturn.assessment;

import static cn.outturn.assessment.Form.amount;
import static cn.outturn.assessment.Form.item;
import static cn.outturn.assessment.Form.judged;
import static cn.outturn.assessment.Form.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Actual.Band;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Row;
import cn.outturn.indicator.Target;
import cn.outturn.rules.RuleSet;
import cn.outturn.rules.RuleSetFiles;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row at a time: which formula, which cap, which reason. */
class ScoringTest {

  private static final String MOF = "mof-2020-10";

  @ParameterizedTest
  @CsvSource({
    "200, 20, TARGET_REACHED, ALL",
    "260, 20, TARGET_REACHED, ALL",
    "150, 15, TARGET_MISSED, ACTUAL_OVER_TARGET",
    "0, 0, TARGET_MISSED, ACTUAL_OVER_TARGET",
    "-3, 0, TARGET_MISSED, ACTUAL_OVER_TARGET"
  })
  void scores_a_shortfall_in_proportion(String actual, String score, Ground ground, Method method) {
    ItemScore item = item(MOF, Row.atLeast("N1", "200").points("20"), amount(actual));

    assertThat(item.score()).isEqualByComparingTo(score);
    assertThat(item.working().ground()).isEqualTo(ground);
    assertThat(item.working().method()).isEqualTo(method);
    assertThat(item.working().inputs())
        .containsEntry("actual", Form.number(actual))
        .containsEntry("target", Form.number("200"))
        .containsEntry("points", Form.number("20"));
  }

  @Test
  void rounds_a_score_half_up_at_six_decimals() {
    ItemScore item = item(MOF, Row.atLeast("N1", "3").points("10"), amount("2"));

    assertThat(item.score()).isEqualTo(Form.number("6.666667"));
    assertThat(item.working().rounding()).isEqualTo(new Rounding(6, RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @CsvSource({
    "mof-2020-10, 80, 10",
    "mof-2020-10, 100, 8",
    "mof-2020-10, 160, 5",
    "mof-2020-10, 400, 2",
    "linear-reverse, 80, 10",
    "linear-reverse, 100, 7.5",
    "linear-reverse, 120, 5",
    "linear-reverse, 160, 0",
    "linear-reverse, 400, 0"
  })
  void scores_an_excess_over_a_reverse_target_of_80(String rules, String actual, String score) {
    assertThat(item(rules, Row.atMost("C1", "80").points("10"), amount(actual)).score())
        .isEqualByComparingTo(score);
  }

  @ParameterizedTest
  @CsvSource({"95, 10", "100, 10", "105, 10", "94, 9.4", "106, 9.4", "0, 0", "250, 0"})
  void scores_by_deviation_where_the_nearest_is_best(String actual, String score) {
    Row about = Row.of("N1", new Target.Approximate(Form.number("100"))).polarity(Polarity.NEUTRAL);

    assertThat(item(MOF, about.points("10"), amount(actual)).score()).isEqualByComparingTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "POSITIVE, 599, 9.983333",
    "POSITIVE, 600, 10",
    "POSITIVE, 800, 10",
    "REVERSE, 100, 10",
    "REVERSE, 700, 10",
    "REVERSE, 875, 8",
    "NEUTRAL, 540, 9",
    "NEUTRAL, 650, 10",
    "NEUTRAL, 770, 9"
  })
  void counts_the_end_of_a_range_that_the_polarity_names(
      Polarity polarity, String actual, String score) {
    Row range =
        Row.of("N1", new Target.Range(Form.number("600"), Form.number("700"))).polarity(polarity);

    assertThat(item(MOF, range.points("10"), amount(actual)).score()).isEqualByComparingTo(score);
  }

  @Test
  void meets_an_approximate_target_within_the_tolerance_of_the_rule_set() {
    Row about = Row.of("N1", new Target.Approximate(Form.number("30000"))).points("10");

    ItemScore near = item(MOF, about, amount("28500"));
    ItemScore far = item(MOF, about, amount("27000"));

    assertThat(near.score()).isEqualByComparingTo("10");
    assertThat(near.working().inputs()).containsEntry("limit", Form.number("28500.00"));
    assertThat(far.score()).isEqualByComparingTo("9");
  }

  @Test
  void keeps_the_tolerance_on_both_sides_of_a_target_below_zero() {
    Row about =
        Row.of("N1", new Target.Approximate(Form.number("-100"))).polarity(Polarity.NEUTRAL);

    assertThat(item(MOF, about.points("10"), amount("-96")).score()).isEqualByComparingTo("10");
    assertThat(item(MOF, about.points("10"), amount("-110")).score()).isEqualByComparingTo("9");
  }

  @Test
  void gives_all_or_nothing_where_the_rule_set_says_so() {
    Row row = Row.exactly("N1", "29").points("5");

    assertThat(item("text-rule", row, amount("28")).score()).isEqualByComparingTo("0");
    assertThat(item("text-rule", row, amount("29")).score()).isEqualByComparingTo("5");
  }

  @Test
  void gives_no_points_below_the_pass_line() {
    Row row = Row.atLeast("N1", "100").points("20");

    ItemScore below = item("mof-2021-101", row, amount("59.9"));

    assertThat(below.score()).isEqualByComparingTo("0");
    assertThat(below.working().ground()).isEqualTo(Ground.BELOW_PASS_LINE);
    assertThat(below.working().method()).isEqualTo(Method.ACTUAL_OVER_TARGET);
    assertThat(below.working().inputs()).containsEntry("passLine", Form.number("60"));
    assertThat(item("mof-2021-101", row, amount("60")).score()).isEqualByComparingTo("12");
    assertThat(item(MOF, row, amount("59")).score()).isEqualByComparingTo("11.8");
  }

  @ParameterizedTest
  @CsvSource({"59, 0", "60, 6.315789", "89, 9.368421", "90, 10", "95, 10"})
  void steps_satisfaction_rates(String actual, String score) {
    Row satisfied =
        Row.atLeast("S1", "95")
            .level(LevelOne.SATISFACTION, LevelTwo.SERVICE_SATISFACTION)
            .unit("%")
            .points("10");

    assertThat(item("mof-2021-101", satisfied, amount(actual)).score()).isEqualByComparingTo(score);
  }

  @Test
  void steps_only_what_is_a_rate_and_better_the_more() {
    Row complaints =
        Row.atMost("S1", "5")
            .level(LevelOne.SATISFACTION, LevelTwo.SERVICE_SATISFACTION)
            .unit("%")
            .points("10");

    assertThat(item("mof-2021-101", complaints, amount("4")).score()).isEqualByComparingTo("10");
  }

  @Test
  void gives_a_kept_deadline_all_points_and_a_late_one_none() {
    Row row = Row.of("T1", new Target.Deadline(LocalDate.of(2020, 11, 30))).points("10");

    assertThat(item(MOF, row, on(2020, 11, 30)).score()).isEqualByComparingTo("10");
    assertThat(item(MOF, row, on(2020, 12, 1)).score()).isEqualByComparingTo("0");
    assertThat(item(MOF, row, on(2020, 12, 1)).working())
        .satisfies(
            late -> {
              assertThat(late.ground()).isEqualTo(Ground.LATE);
              assertThat(late.dates())
                  .isEqualTo(
                      Map.of("done", LocalDate.of(2020, 12, 1), "by", LocalDate.of(2020, 11, 30)));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "ATTAINED, 100, 5",
    "ATTAINED, 80, 4",
    "PARTLY_ATTAINED, 79.9, 3.995",
    "PARTLY_ATTAINED, 60, 3",
    "NOT_ATTAINED, 0, 0"
  })
  void gives_the_judged_percent_within_its_band(Band band, String percent, String score) {
    Row row = Row.judged("S1", "有所提升").points("5");

    assertThat(item(MOF, row, judged(band, percent)).score()).isEqualByComparingTo(score);
  }

  @ParameterizedTest
  @CsvSource({"ATTAINED, 79.99", "PARTLY_ATTAINED, 80", "PARTLY_ATTAINED, 59", "NOT_ATTAINED, 60"})
  void gives_no_score_for_a_percent_outside_its_band(Band band, String percent) {
    ItemScore item = item(MOF, Row.judged("S1", "明显").points("5"), judged(band, percent));

    assertThat(item.score()).isNull();
    assertThat(item.working().ground()).isEqualTo(Ground.OUTSIDE_BAND);
    assertThat(item.working().band()).isEqualTo(band);
    assertThat(item.working().inputs()).containsKeys("percent", "from", "to");
  }

  @Test
  void ignores_the_percent_where_judgements_are_all_or_nothing() {
    Row row = Row.judged("S1", "提升").points("5");

    assertThat(item("text-rule", row, judged(Band.ATTAINED, "80")).score())
        .isEqualByComparingTo("5");
    assertThat(item("text-rule", row, judged(Band.PARTLY_ATTAINED, "79")).score())
        .isEqualByComparingTo("0");
  }

  @Test
  void scores_targets_of_zero_without_dividing_by_them() {
    Row accidents = Row.atMost("Q1", "0").points("10");

    assertThat(item(MOF, accidents, amount("0")).score()).isEqualByComparingTo("10");
    assertThat(item(MOF, accidents, amount("1")).score()).isEqualByComparingTo("0");
    assertThat(item("linear-reverse", accidents, amount("1")).score()).isEqualByComparingTo("0");
    assertThat(item(MOF, Row.atLeast("N1", "0").points("10"), amount("-1")).score()).isNull();
    assertThat(
            item(MOF, Row.exactly("N1", "0").polarity(Polarity.NEUTRAL).points("10"), amount("1"))
                .score())
        .isNull();
  }

  @Test
  void gives_no_score_where_a_negative_target_was_missed() {
    assertThat(item(MOF, Row.atLeast("N1", "-5").points("10"), amount("-3")).score())
        .isEqualByComparingTo("10");
    assertThat(item(MOF, Row.atLeast("N1", "-5").points("10"), amount("-8")).score()).isNull();
    assertThat(item(MOF, Row.atMost("N1", "-5").points("10"), amount("-3")).score()).isNull();
  }

  @Test
  void gives_no_score_where_operator_and_polarity_contradict_each_other() {
    ItemScore item =
        item(MOF, Row.atMost("N1", "4").polarity(Polarity.POSITIVE).points("5"), amount("4"));

    assertThat(item.score()).isNull();
    assertThat(item.working().ground()).isEqualTo(Ground.NO_LEAST_VALUE);
    assertThat(
            item(MOF, Row.atLeast("N1", "4").polarity(Polarity.REVERSE).points("5"), amount("4")))
        .extracting(reverse -> reverse.working().ground())
        .isEqualTo(Ground.NO_GREATEST_VALUE);
  }

  @Test
  void gives_no_score_to_points_per_unit_of_what_is_better_the_less() {
    assertThat(item(MOF, Row.atMost("N1", "4").points("5").perUnit("1"), amount("4")).score())
        .isNull();
  }

  @Test
  void gives_no_score_for_an_actual_of_another_kind() {
    Row number = Row.exactly("N1", "1").points("5");
    Row words = Row.judged("N1", "提升").points("5");
    Row day = Row.of("N1", new Target.Deadline(LocalDate.of(2020, 11, 30))).points("5");

    assertThat(item(MOF, number, judged(Band.ATTAINED, "90")).score()).isNull();
    assertThat(item(MOF, number, on(2020, 1, 1)).score()).isNull();
    assertThat(item(MOF, words, amount("100")).score()).isNull();
    assertThat(item(MOF, words, on(2020, 1, 1)).score()).isNull();
    assertThat(item(MOF, day, amount("100")).score()).isNull();
    assertThat(item(MOF, day, judged(Band.ATTAINED, "90")).working().ground())
        .isEqualTo(Ground.JUDGEMENT_MISFITS);
  }

  @Test
  void gives_no_score_where_nobody_measured() {
    Score score = new Form().unmeasured(Row.exactly("N1", "1").points("90")).score(MOF);

    assertThat(score.items().getFirst().score()).isNull();
    assertThat(score.items().getFirst().working().ground()).isEqualTo(Ground.NOT_MEASURED);
    assertThat(score.total()).isNull();
    assertThat(score.grade()).isNull();
  }

  @Test
  void adds_a_pass_line_by_data_alone() {
    RuleSet strict = RuleSetFiles.changed(MOF, "tolerance: 5", "tolerance: 5\npassLine: 90");
    Row row = Row.atLeast("N1", "100").points("10");

    assertThat(new Form().row(row, amount("89")).score(strict).items().getFirst().score())
        .isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"200, false", "260, false", "260.01, true", "1000, true", "0, false"})
  void marks_for_review_what_exceeds_its_target_by_more_than_the_rule_set_lets_pass(
      String actual, boolean review) {
    ItemScore item = item(MOF, Row.atLeast("N1", "200").points("10"), amount(actual));

    assertThat(item.working().review()).isEqualTo(review);
  }

  @Test
  void marks_only_counted_targets_of_which_more_is_better() {
    Target range = new Target.Range(Form.number("600"), Form.number("700"));

    assertThat(marked(Row.of("N1", range).points("5"), "781")).isTrue();
    assertThat(marked(Row.of("N1", range).polarity(Polarity.REVERSE).points("5"), "781")).isFalse();
    assertThat(marked(Row.of("N1", range).polarity(Polarity.NEUTRAL).points("5"), "781")).isFalse();
    assertThat(marked(Row.atLeast("N1", "200").points("10").perUnit("0.05"), "261")).isTrue();
    assertThat(marked(Row.atLeast("N1", "0").points("10"), "261")).isFalse();
    assertThat(marked(Row.atMost("N1", "5").polarity(Polarity.POSITIVE).points("5"), "90"))
        .isFalse();
    assertThat(
            item(MOF, Row.judged("S1", "提升").points("5"), judged(Band.ATTAINED, "100"))
                .working()
                .review())
        .isFalse();
  }

  private static boolean marked(Row row, String actual) {
    return item(MOF, row, amount(actual)).working().review();
  }

  @Test
  void marks_nothing_where_the_rule_set_has_no_limit() {
    RuleSet lenient = RuleSetFiles.changed(MOF, "overAchievement: 130", "");
    Row row = Row.atLeast("N1", "1").points("10");

    assertThat(new Form().row(row, amount("900")).score(lenient).toReview()).isEmpty();
  }

  @Test
  void reaches_a_ceiling_of_at_least_100_percent_at_100_percent() {
    Row row = Row.atLeast("Q1", "100").unit("%").points("10");

    assertThat(item(MOF, row, amount("100")).score()).isEqualByComparingTo("10");
    assertThat(item(MOF, row, amount("98.5")).score()).isEqualByComparingTo("9.85");
    assertThat(item(MOF, row, amount("100")).working().review()).isFalse();
  }
}
