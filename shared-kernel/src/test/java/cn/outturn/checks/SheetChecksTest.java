package cn.outturn.checks;

import static cn.outturn.checks.Filed.ANNUAL;
import static cn.outturn.checks.Filed.MID_TERM;
import static cn.outturn.checks.Filed.declared;
import static cn.outturn.checks.Filed.nothing;
import static cn.outturn.checks.Filed.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Framework;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Row;
import org.junit.jupiter.api.Test;

/** Checks of a sheet: its rows as a whole, its levels and points, how each row is measured. */
class SheetChecksTest {

  @Test
  void one_content_stands_in_one_row() {
    assertThat(
            sheet(
                    quality("Z1", "100").basis("实施方案").note("完成各项任务"),
                    quality("Z2", "100").basis("实施方案").note("完成各项任务"),
                    quality("Z3", "70").basis("实施方案").note("完成各项任务"),
                    quality("Z4", "100").basis("实施方案"),
                    quality("Z5", "100").basis("实施方案"),
                    Row.atLeast("N1", "4").name("培训场次"),
                    Row.atLeast("N2", "6").name("培训场次"))
                .found("indicator-repeated"))
        .containsExactly("Z1+Z2 null|= 100 %", "N1+N2 null|≥ 6");
  }

  @Test
  void a_sheet_has_a_cost_of_either_framework() {
    assertThat(sheet(Row.exactly("N1", "1")).found("no-cost-indicator"))
        .containsExactly("cost null|null");
    assertThat(
            sheet(Row.atMost("C1", "1").level(LevelOne.OUTPUT, LevelTwo.COST))
                .found("no-cost-indicator"))
        .isEmpty();
    assertThat(
            sheet(Row.atMost("C1", "1").level(LevelOne.COST, LevelTwo.SOCIAL_COST))
                .found("no-cost-indicator"))
        .isEmpty();
  }

  @Test
  void a_goal_is_not_blank_and_not_the_mid_term_one() {
    assertThat(nothing().and(ANNUAL, null).found("goal-blank")).containsExactly("goal null|null");
    assertThat(nothing().and(ANNUAL, "办好").and(MID_TERM, "办好").found("goal-blank"))
        .containsExactly("goal-of-2020-2022 null|null");
    assertThat(nothing().and(ANNUAL, "办好").and(MID_TERM, "三年办好").found("goal-blank")).isEmpty();
    assertThat(nothing().and(MID_TERM, "办好").found("goal-blank"))
        .containsExactly("insufficient /goals/2020");
  }

  @Test
  void the_form_that_asks_for_core_indicators_has_some() {
    Row[] rows = {Row.exactly("N1", "1"), Row.exactly("N2", "1")};
    assertThat(
            declared(d -> d.classification = "专项业务类")
                .and(ANNUAL, "目标", rows)
                .found("core-indicators-blank"))
        .containsExactly("core null|0/2");
    rows[1].core(true);
    assertThat(
            declared(d -> d.classification = "专项业务类")
                .and(ANNUAL, "目标", rows)
                .found("core-indicators-blank"))
        .isEmpty();
    assertThat(declared(d -> {}).and(ANNUAL, "目标", rows).found("core-indicators-blank"))
        .containsExactly("insufficient /classification/printed");
  }

  @Test
  void points_follow_the_national_weights_or_say_so() {
    assertThat(sheet(points("80", "10", "10")).found("weights-against-national"))
        .containsExactly(
            "levels 10 + OUTPUT 50 + OUTCOME 30 + SATISFACTION 10"
                + "|0 + OUTPUT 80 + OUTCOME 10 + SATISFACTION 10");
    assertThat(sheet(points("50", "30", "10")).found("weights-against-national")).isEmpty();
    assertThat(sheet(Row.exactly("N1", "1")).found("weights-against-national"))
        .containsExactly("insufficient /goals/2020/points");
  }

  @Test
  void points_of_the_later_framework_follow_its_own_weights() {
    assertThat(
            nothing()
                .and(Framework.FROM_2021, ANNUAL, "目标", points("50", "30", "10"))
                .found("weights-against-national"))
        .isEmpty();
    Row cost = Row.atMost("C1", "1").level(LevelOne.COST, LevelTwo.ECONOMIC_COST).points("20");
    Row[] rest = points("40", "20", "10");
    assertThat(
            nothing()
                .and(Framework.FROM_2021, ANNUAL, "目标", cost, rest[0], rest[1], rest[2])
                .found("weights-against-national"))
        .isEmpty();
  }

  @Test
  void points_for_each_unit_stop_at_the_points_of_the_row() {
    assertThat(
            sheet(
                    Row.atLeast("N1", "200").perUnit("0.05").points("10").note("参加1人得0.05分"),
                    Row.atLeast("N2", "200").perUnit("0.05").points("10").note("参加1人得0.05分，最高10分"),
                    Row.exactly("N3", "200").perUnit("0.05").points("10"),
                    Row.exactly("N4", "3").perUnit("5").points("10"),
                    Row.atLeast("N5", "3").perUnit("5"))
                .found("points-per-unit-beyond-points"))
        .containsExactly("N1 10.05|10", "N4 15|10");
  }

  @Test
  void a_rule_counts_in_the_unit_of_its_row() {
    assertThat(
            sheet(
                    Row.exactly("N1", "1").unit("期").note("评分标准：完成1次得10分"),
                    Row.atLeast("N2", "200").unit("人").note("评分标准：参加1人得0.05分"),
                    Row.exactly("N3", "7").unit("个").note("评分标准：完成5分"),
                    Row.exactly("N4", "7").unit("个"))
                .found("unit-against-rule"))
        .containsExactly("N1 期|次");
  }

  @Test
  void levels_stand_where_the_framework_has_them() {
    assertThat(
            sheet(
                    Row.judged("S1", "明显").level(LevelOne.OUTPUT, LevelTwo.SOCIAL),
                    Row.judged("U1", "明显").level(LevelOne.SATISFACTION, LevelTwo.SUSTAINABLE),
                    Row.atMost("C1", "1").level(LevelOne.COST, LevelTwo.ECONOMIC_COST),
                    Row.exactly("N1", "1"))
                .found("level-misplaced"))
        .containsExactly("S1 OUTCOME|OUTPUT", "U1 OUTCOME|SATISFACTION", "C1 –|COST");
  }

  @Test
  void being_in_time_is_no_quality_and_a_rate_is_no_quantity() {
    Row inTime = quality("Z1", "100").name("发放及时率");
    Row exact = quality("Z2", "100").name("发放准确率");
    Row covered = Row.exactly("N1", "100").name("组织覆盖率");
    Row held = Row.exactly("N2", "4").name("培训次数");
    Filed filed = sheet(inTime, exact, covered, held);
    assertThat(filed.found("timeliness-as-quality")).containsExactly("Z1 TIMELINESS|QUALITY");
    assertThat(filed.found("rate-as-quantity")).containsExactly("N1 QUALITY|QUANTITY");
  }

  @Test
  void what_is_judged_has_a_scale() {
    assertThat(
            sheet(
                    Row.judged("S1", "明显"),
                    Row.judged("S2", "明显").note("评分标准：达到标准得5分"),
                    Row.judged("S3", "明显").note("分优、良、差三等，走访评定"),
                    Row.judged("S4", "明显").formula("走访记录按四档评定"),
                    Row.exactly("N1", "1"))
                .found("qualitative-without-scale"))
        .containsExactly("S1 null|明显", "S2 null|明显");
  }

  @Test
  void a_percentage_of_no_ratio_has_a_formula() {
    assertThat(
            sheet(
                    quality("U1", "98").name("社区各项工作持续开展"),
                    quality("U2", "98").name("社区各项工作持续开展").formula("开展月数÷12×100%"),
                    quality("U3", "98").name("参训率（全年）"),
                    quality("U4", "98").name("居民满意度"),
                    quality("T1", "25").name("一季度完成").level(LevelOne.OUTPUT, LevelTwo.TIMELINESS),
                    Row.exactly("N1", "1"))
                .found("rate-without-formula"))
        .containsExactly("U1 null|= 98 %");
  }

  @Test
  void a_basis_is_a_source_and_not_the_target_again() {
    assertThat(
            sheet(
                    Row.judged("U1", "改变贫困落后面貌，发挥示范作用").basis("改变贫困落后面貌"),
                    Row.judged("U2", "改变贫困落后面貌").basis("帮扶台账"),
                    Row.judged("U3", "明显").basis("明显"),
                    Row.judged("U4", "明显"))
                .found("basis-repeats-target"))
        .containsExactly("U1 null|改变贫困落后面貌");
  }

  private static Row quality(String id, String percent) {
    return Row.exactly(id, percent).unit("%").level(LevelOne.OUTPUT, LevelTwo.QUALITY);
  }

  private static Row[] points(String output, String outcome, String satisfaction) {
    return new Row[] {
      Row.exactly("N1", "1").points(output),
      Row.judged("S1", "明显").level(LevelOne.OUTCOME, LevelTwo.SOCIAL).points(outcome),
      Row.atLeast("M1", "90")
          .level(LevelOne.SATISFACTION, LevelTwo.SERVICE_SATISFACTION)
          .points(satisfaction)
    };
  }
}
