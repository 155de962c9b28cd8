package cn.outturn.deploy.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Working;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every sentence that the first scoring could say. */
class FirstWorkingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "points~the target is reached~ALL~TARGET_REACHED",
        "points × actual ÷ target~the target is missed~ACTUAL_OVER_TARGET~TARGET_MISSED",
        "points × target ÷ actual~the target is missed~TARGET_OVER_ACTUAL~TARGET_MISSED",
        "points × (1 − (actual − target) ÷ target)~the target is missed~LINEAR_EXCESS~"
            + "TARGET_MISSED",
        "points × (1 − |actual − target| ÷ |target|)~the target is missed~DEVIATION~TARGET_MISSED",
        "0~the target is missed: all or nothing~NOTHING~TARGET_MISSED_ALL_OR_NOTHING",
        "0~the target allows nothing, so any excess earns nothing~NOTHING~NOTHING_ALLOWED",
        "0~below the pass line by points × actual ÷ target~ACTUAL_OVER_TARGET~BELOW_PASS_LINE",
        "points~a satisfaction rate of all points~ALL~SATISFACTION_FULL",
        "0~a satisfaction rate of no points~NOTHING~SATISFACTION_NONE",
        "min(points, actual × pointsPerUnit)~the indicator's own rule~PER_UNIT~OWN_RULE",
        "points~in time: done on 2020-11-30, due by 2020-11-30~ALL~IN_TIME",
        "0~late: done on 2020-12-01, due by 2020-11-30~NOTHING~LATE",
        "points × percent ÷ 100~judged PARTLY_ATTAINED~JUDGED_PERCENT~JUDGED",
        "points~judged ATTAINED: all or nothing~ALL~JUDGED_ALL_OR_NOTHING",
        "points × min(1, executed ÷ budget)~96.63 % of the budget is spent~EXECUTION~SPENT",
        "points × min(1, executed ÷ budget)~-3.00 % of the budget is spent~EXECUTION~SPENT",
        "0~the rule set gives budget execution no points~NOTHING~EXECUTION_NOT_SCORED",
        "not computable~nobody has measured it~NOT_COMPUTABLE~NOT_MEASURED",
        "not computable~neither the form nor the rule set gives it points~NOT_COMPUTABLE~"
            + "NO_POINTS",
        "not computable~operator and polarity contradict each other: POSITIVE~NOT_COMPUTABLE~"
            + "NO_LEAST_VALUE",
        "not computable~operator and polarity contradict each other: REVERSE~NOT_COMPUTABLE~"
            + "NO_GREATEST_VALUE",
        "not computable~a miss of a target of this sign has no ratio to score by~NOT_COMPUTABLE"
            + "~NO_RATIO",
        "not computable~points per unit fit only where more is better~NOT_COMPUTABLE~"
            + "OWN_RULE_MISFITS",
        "not computable~a number can't meet a target of this kind~NOT_COMPUTABLE~"
            + "NUMBER_MISFITS",
        "not computable~a day can't meet a target of this kind~NOT_COMPUTABLE~DAY_MISFITS",
        "not computable~a judgement can't meet a target of this kind~NOT_COMPUTABLE~"
            + "JUDGEMENT_MISFITS",
        "not computable~79.5 percent is outside the band ATTAINED of 80 to 100~NOT_COMPUTABLE~"
            + "OUTSIDE_BAND",
        "not computable~no rate: DENOMINATOR_UNKNOWN~NOT_COMPUTABLE~BUDGET_UNKNOWN",
        "not computable~no rate: DENOMINATOR_ZERO~NOT_COMPUTABLE~BUDGET_ZERO",
        "not computable~no rate: NUMERATOR_UNKNOWN~NOT_COMPUTABLE~SPENDING_UNKNOWN",
        "not computable~a negative budget has no rate~NOT_COMPUTABLE~BUDGET_NEGATIVE"
      })
  void gives_every_sentence_its_name(String formula, String reason, String method, String ground) {
    Working working = read(formula, reason);

    assertThat(working.method()).hasToString(method);
    assertThat(working.ground()).hasToString(ground);
    assertThat(working.capped()).isFalse();
    assertThat(working.note()).isNull();
    assertThat(working.rounding() != null).isEqualTo(working.method().isRounded());
    assertThat(working.inputs()).containsEntry("points", new BigDecimal("10"));
  }

  @Test
  void keeps_what_the_sentences_told() {
    assertThat(
            read("points × min(1, executed ÷ budget)", "capped: 683.70 % of the budget is spent"))
        .extracting(Working::capped)
        .isEqualTo(true);
    assertThat(
            read(
                "min(points, actual × pointsPerUnit)",
                "the indicator's own rule, capped: it would give 12.20"))
        .extracting(Working::capped)
        .isEqualTo(true);
    assertThat(new TreeMap<>(read("0", "late: done on 2020-12-01, due by 2020-11-30").dates()))
        .hasToString("{by=2020-11-30, done=2020-12-01}");
    assertThat(read("points × percent ÷ 100", "judged PARTLY_ATTAINED").band())
        .hasToString("PARTLY_ATTAINED");
    assertThat(
            read("not computable", "79.5 percent is outside the band ATTAINED of 80 to 100")
                .inputs())
        .containsKeys("from", "to");
  }

  @Test
  void keeps_words_that_have_no_name() {
    assertThat(read("points ÷ 2", "half of it").note()).isEqualTo("points ÷ 2; half of it");
    assertThat(read("points ÷ 2", "half of it").method()).hasToString("NOTED");
    assertThat(read("points", "by hand").ground()).hasToString("NOTED");
    assertThat(read("points", "by hand").method()).hasToString("ALL");
  }

  private static Working read(String formula, String reason) {
    ObjectNode first = JSON.createObjectNode().put("formula", formula).put("reason", reason);
    first.putObject("inputs").put("points", 10);
    return JSON.treeToValue(FirstWorking.named(first), Working.class);
  }
}
