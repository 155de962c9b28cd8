package cn.outturn.assessment;

import static cn.outturn.assessment.Form.amount;
import static cn.outturn.assessment.Form.judged;
import static cn.outturn.assessment.Form.on;
import static cn.outturn.indicator.LevelOne.OUTCOME;
import static cn.outturn.indicator.LevelOne.OUTPUT;
import static cn.outturn.indicator.LevelOne.SATISFACTION;
import static cn.outturn.indicator.LevelTwo.COST;
import static cn.outturn.indicator.LevelTwo.ECOLOGICAL;
import static cn.outturn.indicator.LevelTwo.ECONOMIC;
import static cn.outturn.indicator.LevelTwo.QUALITY;
import static cn.outturn.indicator.LevelTwo.QUANTITY;
import static cn.outturn.indicator.LevelTwo.SERVICE_SATISFACTION;
import static cn.outturn.indicator.LevelTwo.SOCIAL;
import static cn.outturn.indicator.LevelTwo.SUSTAINABLE;
import static cn.outturn.indicator.LevelTwo.TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Actual;
import cn.outturn.indicator.Actual.Band;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.indicator.LevelOne;
import cn.outturn.indicator.LevelTwo;
import cn.outturn.indicator.Row;
import cn.outturn.indicator.Target;
import cn.outturn.money.Money;
import cn.outturn.money.Rate;
import cn.outturn.rules.Grade;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two filled forms with their figures: one self-assessment of 2021, one target table of 2022. */
class RealFormsTest {

  private static final Actual DONE = judged(Band.ATTAINED, "100");

  /** 16.2万 budgeted, 110.76万 spent; every row with full marks; 110 points that print as 100. */
  private static Form selfAssessmentOf2021() {
    return new Form()
        .execution(Rate.of(Money.ofYuan("1107600.00"), Money.ofYuan("162000.00")))
        .row(row("Q1", QUANTITY, "10"), DONE)
        .row(row("Q2", QUANTITY, "10"), DONE)
        .row(Row.exactly("QU1", "9").level(OUTPUT, QUALITY).unit("个").points("10"), amount("9"))
        .row(Row.exactly("T1", "9").level(OUTPUT, TIMELINESS).unit("个").points("10"), amount("9"))
        .row(row("C1", COST, "5"), DONE)
        .row(Row.exactly("C2", "5").level(OUTPUT, COST).unit("个").points("5"), amount("5"))
        .row(row("E1", OUTCOME, ECONOMIC, "10"), DONE)
        .row(Row.exactly("S1", "50").level(OUTCOME, SOCIAL).unit("个").points("10"), amount("50"))
        .row(row("S2", OUTCOME, SOCIAL, "5"), DONE)
        .row(row("S3", OUTCOME, SOCIAL, "5"), DONE)
        .row(row("EC1", OUTCOME, ECOLOGICAL, "5"), DONE)
        .row(Row.exactly("SU1", "73").level(OUTCOME, SUSTAINABLE).points("5"), amount("73"))
        .row(row("SA1", SATISFACTION, SERVICE_SATISFACTION, "10"), DONE);
  }

  private static Row row(String id, LevelTwo two, String points) {
    return row(id, OUTPUT, two, points);
  }

  private static Row row(String id, LevelOne one, LevelTwo two, String points) {
    return Row.judged(id, "按要求完成").level(one, two).points(points);
  }

  /** Fourteen rows of 100 points, each with its own scoring rule; none for budget execution. */
  private static Form targetsOf2022(String attendees) {
    return new Form()
        .execution(Rate.of(null, Money.ofYuan("534600.00")))
        .row(Row.exactly("N1", "1").unit("期").points("10").perUnit("10"), amount("2"))
        .row(Row.atLeast("N2", "200").unit("人").points("10").perUnit("0.05"), amount(attendees))
        .row(Row.exactly("N3", "1").unit("次").points("10").perUnit("10"), amount("1"))
        .row(Row.exactly("N4", "223").unit("人").points("10"), amount("223"))
        .row(Row.exactly("N5", "7").unit("个").points("5"), amount("7"))
        .row(Row.exactly("N6", "29").unit("个").points("5"), amount("29"))
        .row(Row.exactly("N7", "7").unit("人").points("5"), amount("7"))
        .row(Row.exactly("N8", "2").unit("个").points("5"), amount("2"))
        .row(Row.atLeast("N9", "80").level(OUTPUT, QUALITY).unit("%").points("10"), amount("80"))
        .row(
            Row.of("N10", new Target.Deadline(LocalDate.of(2021, 11, 30)))
                .level(OUTPUT, TIMELINESS)
                .points("10"),
            on(2021, 11, 30))
        .row(Row.judged("N11", "提升").level(OUTCOME, SOCIAL).points("5"), DONE)
        .row(Row.judged("N12", "有所提升").level(OUTCOME, SOCIAL).points("5"), DONE)
        .row(satisfied("N13"), amount("80"))
        .row(satisfied("N14"), amount("95"));
  }

  private static Row satisfied(String id) {
    return Row.atLeast(id, "80").level(SATISFACTION, SERVICE_SATISFACTION).unit("%").points("5");
  }

  @Test
  void caps_an_execution_of_683_percent_at_its_ten_points() {
    ItemScore execution = selfAssessmentOf2021().score("mof-2020-10").execution();

    assertThat(execution.score()).isEqualByComparingTo("10");
    assertThat(execution.working().ground()).isEqualTo(Ground.SPENT);
    assertThat(execution.working().capped()).isTrue();
    assertThat(execution.working().inputs())
        .containsEntry("executed", Form.number("110760000"))
        .containsEntry("budget", Form.number("16200000"));
  }

  @Test
  void tells_that_the_points_of_a_form_add_up_to_110_and_not_to_the_printed_100() {
    Score score = selfAssessmentOf2021().score("mof-2020-10");

    assertThat(score.points()).isEqualByComparingTo("110");
    assertThat(score.total()).isEqualByComparingTo("110");
    assertThat(score.grade()).isEqualTo(Grade.EXCELLENT);
    assertThat(score.items())
        .allSatisfy(item -> assertThat(item.score()).isEqualByComparingTo(item.points()));
  }

  @Test
  void gives_all_hundred_points_of_a_form_with_a_scoring_rule_in_every_row() {
    Score score = targetsOf2022("200").score("text-rule");

    assertThat(score.items()).hasSize(14);
    assertThat(score.points()).isEqualByComparingTo("100");
    assertThat(score.total()).isEqualByComparingTo("100");
    assertThat(score.grade()).isEqualTo(Grade.EXCELLENT);
  }

  @Test
  void gives_ten_points_for_200_attendees_at_a_twentieth_of_a_point() {
    ItemScore attendees = targetsOf2022("200").score("text-rule").items().get(1);

    assertThat(attendees.score()).isEqualByComparingTo("10");
    assertThat(attendees.working().ground()).isEqualTo(Ground.OWN_RULE);
    assertThat(attendees.working().capped()).isFalse();
  }

  @Test
  void caps_the_12_point_2_points_of_244_attendees_at_ten() {
    ItemScore attendees = targetsOf2022("244").score("text-rule").items().get(1);

    assertThat(attendees.score()).isEqualByComparingTo("10");
    assertThat(attendees.working().capped()).isTrue();
    assertThat(attendees.working().method()).isEqualTo(Method.PER_UNIT);
  }

  @Test
  void gives_7_point_5_points_for_150_attendees() {
    assertThat(targetsOf2022("150").score("text-rule").total()).isEqualByComparingTo("97.5");
  }

  @Test
  void asks_a_reviewer_about_the_one_course_that_was_held_twice() {
    assertThat(targetsOf2022("244").score("text-rule").toReview())
        .containsExactly(new IndicatorId("N1"));
  }

  @Test
  void scores_the_same_year_again_under_other_rules_and_keeps_which() {
    Score national = targetsOf2022("200").execution(Form.ALL_SPENT).score("mof-2020-10");

    assertThat(national.ruleSet()).isEqualTo(Form.rules("mof-2020-10").ref());
    assertThat(national.points()).isEqualByComparingTo("110");
  }
}
