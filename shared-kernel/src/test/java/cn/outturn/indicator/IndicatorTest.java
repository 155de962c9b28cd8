package cn.outturn.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.outturn.json.Json;
import cn.outturn.refusal.Fault;
import cn.outturn.refusal.Rule;
import cn.outturn.time.Quarter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets, plans and rows: what is refused, and where. */
class IndicatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind':'exact'} | /value",
        "{'kind':'at-least'} | /value",
        "{'kind':'at-most'} | /value",
        "{'kind':'approximate'} | /value",
        "{'kind':'range','low':600} | /high",
        "{'kind':'range','low':700,'high':600} | /high",
        "{'kind':'deadline'} | /by",
        "{'kind':'qualitative','expected':' '} | /expected"
      })
  void refuses_a_target_that_says_too_little(String json, String pointer) {
    assertThat(Json.pointers(json.replace('\'', '"'), Target.class)).containsExactly(pointer);
  }

  @Test
  void accepts_a_range_of_one_value() {
    assertThat(Json.pointers("{\"kind\":\"range\",\"low\":5,\"high\":5}", Target.class)).isEmpty();
  }

  @Test
  void refuses_a_judgement_beyond_a_hundred_percent() {
    assertThat(
            Json.faults(
                "{\"kind\":\"judged\",\"band\":\"ATTAINED\",\"percent\":101,\"finding\":\"x\"}",
                Actual.class))
        .extracting(Fault::pointer, Fault::rule)
        .containsExactly(tuple("/percent", Rule.PERCENT_OUT_OF_RANGE));
    assertThat(Json.pointers("{\"kind\":\"judged\",\"percent\":-1}", Actual.class))
        .containsExactly("/band", "/finding", "/percent");
    assertThat(Json.pointers("{\"kind\":\"amount\"}", Actual.class)).containsExactly("/value");
    assertThat(Json.pointers("{\"kind\":\"done-on\"}", Actual.class)).containsExactly("/date");
  }

  @Test
  void refuses_a_quarter_plan_that_falls() {
    assertThat(Json.faults("{\"q1\":25,\"q2\":50,\"q3\":40,\"q4\":30}", QuarterPlan.class))
        .extracting(Fault::pointer, Fault::rule)
        .containsExactly(
            tuple("/q3", Rule.QUARTER_PLAN_DECREASES), tuple("/q4", Rule.QUARTER_PLAN_DECREASES));
    assertThat(Json.pointers("{\"q1\":25}", QuarterPlan.class))
        .containsExactly("/q2", "/q3", "/q4");
  }

  @Test
  void tells_the_plan_of_every_quarter() {
    var plan = Json.read("{\"q1\":25,\"q2\":50,\"q3\":75,\"q4\":100}", QuarterPlan.class);

    assertThat(Arrays.stream(Quarter.values()).map(plan::at))
        .containsExactly(
            new BigDecimal("25"),
            new BigDecimal("50"),
            new BigDecimal("75"),
            new BigDecimal("100"));
  }

  @Test
  void tells_every_fault_of_a_row_at_once() {
    assertThat(Json.pointers("{\"unit\":\"\",\"points\":0}", Indicator.class))
        .containsExactly(
            "/id",
            "/levelOne",
            "/levelTwo",
            "/name",
            "/target",
            "/unit",
            "/polarity",
            "/reporting",
            "/points");
  }

  @Test
  void refuses_points_per_unit_of_nothing() {
    assertThat(Json.pointers("{\"points\":0}", PointsPerUnit.class)).containsExactly("/points");
    assertThat(Json.pointers("{}", PointsPerUnit.class)).containsExactly("/points");
  }

  @Test
  void is_the_same_indicator_unless_somebody_says_otherwise() {
    String json = Json.write(Row.exactly("N1", "1").build());

    assertThat(
            Json.read(json.replace(",\"lineage\":{\"kind\":\"same\"}", ""), Indicator.class)
                .lineage())
        .isEqualTo(new Lineage.Same());
    assertThat(Json.pointers("{\"kind\":\"rebased\"}", Lineage.class))
        .containsExactly("/from", "/why");
    assertThat(Json.pointers("{\"kind\":\"renamed\"}", Lineage.class)).containsExactly("/from");
    assertThat(Json.pointers("{\"kind\":\"split-from\"}", Lineage.class)).containsExactly("/from");
  }

  @Test
  void keeps_everything_but_target_and_plan_when_the_target_is_revised() {
    Indicator before =
        Row.atLeast("N1", "200").points("10").plan("50", "100", "150", "200").build();
    Target target = new Target.AtLeast(new BigDecimal("244"));

    Indicator after = before.with(target, null);

    assertThat(after.target()).isEqualTo(target);
    assertThat(after.plan()).isNull();
    assertThat(after.with(before.target(), before.plan())).isEqualTo(before);
  }

  @Test
  void has_every_level_two_in_one_of_the_frameworks() {
    assertThat(Arrays.stream(Framework.values()))
        .flatExtracting(
            framework -> framework.tree().values().stream().flatMap(l -> l.stream()).toList())
        .contains(LevelTwo.values());
  }
}
