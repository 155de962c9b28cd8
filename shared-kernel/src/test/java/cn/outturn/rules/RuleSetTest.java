package cn.outturn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetTest {

  static List<RuleSet> shipped() {
    return RuleSets.shipped().all();
  }

  private static RuleSet rules(String key) {
    return RuleSets.shipped().find(new RuleSetRef(key, 1)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "mof-2020-10, 100, EXCELLENT",
    "mof-2020-10, 90.00, EXCELLENT",
    "mof-2020-10, 89.999999, GOOD",
    "mof-2020-10, 80, GOOD",
    "mof-2020-10, 60, FAIR",
    "mof-2020-10, 59.999999, POOR",
    "mof-2020-10, 110, EXCELLENT",
    "linear-reverse, 80, EXCELLENT",
    "linear-reverse, 79.99, GOOD",
    "linear-reverse, 70, GOOD",
    "linear-reverse, 60, FAIR"
  })
  void gives_every_total_its_grade(String key, BigDecimal total, Grade grade) {
    assertThat(rules(key).grade(total)).isEqualTo(grade);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void leaves_no_total_without_a_grade_and_never_grades_better_for_less(RuleSet rules) {
    Grade before = Grade.POOR;
    for (int hundredths = 0; hundredths <= 12_000; hundredths++) {
      Grade grade = rules.grade(BigDecimal.valueOf(hundredths, 2));
      assertThat(grade).isLessThanOrEqualTo(before);
      before = grade;
    }
    assertThat(before).isEqualTo(Grade.EXCELLENT);
  }

  @ParameterizedTest
  @CsvSource({
    "0, RED",
    "59.99, RED",
    "60, YELLOW",
    "79.99, YELLOW",
    "80, GREEN",
    "119.99, GREEN",
    "120, BLUE",
    "683.70, BLUE"
  })
  void lights_by_percent_of_the_plan(BigDecimal percent, Light light) {
    assertThat(rules("mof-2020-10").light(percent)).isEqualTo(light);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void carries_money_over_once(RuleSet rules) {
    assertThat(rules.carryOverYears()).isEqualTo(1);
  }

  @Test
  void weighs_as_the_regulations_print() {
    assertThat(rules("mof-2020-10").weights().execution()).isEqualByComparingTo("10");
    assertThat(rules("mof-2020-10").passLine()).isNull();
    assertThat(rules("mof-2021-101").weights().levels()).hasSize(4);
    assertThat(rules("mof-2021-101").passLine()).isEqualByComparingTo("60");
    assertThat(rules("linear-reverse").weights().levels()).isEmpty();
    assertThat(rules("text-rule").weights().execution()).isEqualByComparingTo("0");
    assertThat(rules("text-rule").qualitative()).isEqualTo(new QualitativeScoring.AllOrNothing());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void is_the_same_as_json(RuleSet rules) {
    assertThat(Json.read(Json.write(rules), RuleSet.class)).isEqualTo(rules);
  }
}
