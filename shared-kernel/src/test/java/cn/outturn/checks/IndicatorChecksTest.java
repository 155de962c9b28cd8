package cn.outturn.checks;

import static cn.outturn.checks.Filed.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.indicator.Polarity;
import cn.outturn.indicator.Row;
import cn.outturn.indicator.Target;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IndicatorChecksTest {

  @Test
  void says_nothing_of_a_year_without_rows() {
    assertThat(Filed.nothing().found("operator-against-note"))
        .containsExactly("insufficient /goals/2020");
    assertThat(sheet().found("deadline-outside-year")).containsExactly("insufficient /goals/2020");
  }

  @Test
  void an_upper_bound_contradicts_a_note_that_asks_for_enough() {
    var meetings = Row.atMost("N5", "4").unit("场").note("每年党建工作例会不低于4次");
    assertThat(sheet(meetings).found("operator-against-note")).containsExactly("N5 ≥|≤");
  }

  @Test
  void a_lower_bound_contradicts_a_note_that_sets_a_limit() {
    var cost = Row.atLeast("C1", "450").unit("元").note("每人每天不超过450元");
    assertThat(sheet(cost).found("operator-against-note")).containsExactly("C1 ≤|≥");
  }

  @Test
  void a_note_on_another_number_is_no_contradiction() {
    var trained = Row.atLeast("N2", "200").unit("人").note("每人每天不超过450元");
    assertThat(sheet(trained).found("operator-against-note")).isEmpty();
  }

  @Test
  void an_operator_contradicts_the_direction_in_which_more_or_less_is_better() {
    assertThat(
            sheet(
                    Row.atMost("N1", "4").polarity(Polarity.POSITIVE),
                    Row.atLeast("C1", "4").polarity(Polarity.REVERSE),
                    Row.atLeast("N2", "4"),
                    Row.atMost("C2", "4"),
                    Row.exactly("N3", "4"))
                .found("operator-against-note"))
        .containsExactly("N1 ≥|≤", "C1 ≤|≥");
  }

  @Test
  void words_carry_no_inequality_and_no_unit() {
    assertThat(
            sheet(
                    Row.judged("E1", "增加3%").printed(">= 增加3% %"),
                    Row.judged("S1", "改善").printed("改善 %"),
                    Row.judged("U1", "提高").unit("%"),
                    Row.judged("S2", "提升").printed("= 提升"),
                    Row.judged("S3", "达到 95%").printed("达到95%"),
                    Row.judged("S4", "明显"))
                .found("prose-in-value-cell"))
        .containsExactly("E1 增加3%|>= 增加3% %", "S1 改善|改善 %", "U1 提高|null");
  }

  @Test
  void the_type_agrees_with_the_target() {
    assertThat(
            sheet(
                    Row.exactly("Z1", "100").unit("%").typed(false),
                    Row.judged("S1", "明显").typed(true),
                    Row.atLeast("N1", "4").typed(true),
                    Row.judged("S2", "明显").typed(false),
                    Row.of("T1", new Target.Deadline(LocalDate.of(2020, 11, 30))).typed(false),
                    Row.exactly("N2", "1"))
                .found("numeric-typed-qualitative"))
        .containsExactly("Z1 = 100 %|定性", "S1 明显|定量");
  }

  @Test
  void a_form_without_types_cannot_contradict_them() {
    assertThat(sheet(Row.exactly("Z1", "100")).found("numeric-typed-qualitative"))
        .containsExactly("insufficient /goals/2020/typedQuantitative");
  }

  @Test
  void a_deadline_lies_in_its_year() {
    assertThat(
            sheet(
                    Row.of("T1", new Target.Deadline(LocalDate.of(2019, 11, 30))),
                    Row.of("T2", new Target.Deadline(LocalDate.of(2021, 1, 1))),
                    Row.of("T3", new Target.Deadline(LocalDate.of(2020, 12, 31))))
                .found("deadline-outside-year"))
        .containsExactly("T1 2020|2019-11-30", "T2 2020|2021-01-01");
  }
}
