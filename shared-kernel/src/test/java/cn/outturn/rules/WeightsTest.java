package cn.outturn.rules;

import static cn.outturn.indicator.LevelOne.COST;
import static cn.outturn.indicator.LevelOne.OUTCOME;
import static cn.outturn.indicator.LevelOne.OUTPUT;
import static cn.outturn.indicator.LevelOne.SATISFACTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private final Weights weights =
      RuleSets.shipped().find(new RuleSetRef("mof-2021-101", 1)).orElseThrow().weights();

  private static BigDecimal points(int value) {
    return BigDecimal.valueOf(value);
  }

  @Test
  void leaves_the_weights_of_a_whole_sheet_alone() {
    assertThat(weights.among(Set.of(COST, OUTPUT, OUTCOME, SATISFACTION)))
        .isEqualTo(weights.levels());
  }

  @Test
  void hands_the_weight_of_every_absent_level_on() {
    assertThat(weights.among(Set.of(OUTPUT, OUTCOME)))
        .isEqualTo(Map.of(OUTPUT, points(50), OUTCOME, points(40)));
  }

  @Test
  void leaves_out_what_the_sheet_has_no_level_for() {
    assertThat(weights.among(Set.of(OUTPUT))).isEqualTo(Map.of(OUTPUT, points(50)));
    assertThat(weights.among(Set.of())).isEmpty();
  }
}
