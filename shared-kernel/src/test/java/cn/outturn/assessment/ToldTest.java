package cn.outturn.assessment;

import static cn.outturn.assessment.Form.amount;
import static cn.outturn.assessment.Form.item;
import static cn.outturn.assessment.Form.judged;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.assessment.Told.Words;
import cn.outturn.indicator.Actual.Band;
import cn.outturn.indicator.Row;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToldTest {

  private static final String MOF = "mof-2020-10";
  private static final Pattern NAME = Pattern.compile("[a-zA-Z]{2,}");

  @Test
  void tells_formula_reason_rounding_and_review_in_both_languages() {
    Told told = Told.of(item(MOF, Row.atLeast("N1", "200").points("10"), amount("150")).working());

    assertThat(told.formula()).isEqualTo(new Words("分值 × 完成值 ÷ 指标值", "points × actual ÷ target"));
    assertThat(told.reason()).isEqualTo(new Words("未达到指标值", "The target is missed"));
    assertThat(told.rounding()).isEqualTo(new Words("四舍五入保留6位小数", "Rounded half-up at 6 decimals"));
    assertThat(told.cap()).isNull();
    assertThat(told.band()).isNull();
    assertThat(told.review()).isNull();
  }

  @Test
  void tells_cap_band_and_what_a_reviewer_is_asked() {
    Row people = Row.atLeast("N1", "200").points("10").perUnit("0.05");

    assertThat(Told.of(item(MOF, people, amount("400")).working()))
        .satisfies(
            told -> {
              assertThat(told.cap()).isNotNull();
              assertThat(told.review()).isNotNull();
            });
    assertThat(
            Told.of(item(MOF, Row.judged("S1", "提升"), judged(Band.ATTAINED, "90")).working())
                .band())
        .isEqualTo(new Words("达成年度指标", "attained"));
  }

  @Test
  void tells_what_has_no_name_by_its_note() {
    var old =
        new Working(
            Method.NOTED, Map.of(), Map.of(), Ground.NOTED, false, false, null, null, "by hand");

    assertThat(Told.of(old).formula()).isEqualTo(new Words("by hand", "by hand"));
    assertThat(Told.of(old).reason()).isEqualTo(new Words("by hand", "by hand"));
  }

  @ParameterizedTest
  @EnumSource
  void has_both_languages_for_every_ground(Ground ground) {
    assertThat(ground.english()).isNotBlank();
    assertThat(ground.chinese()).matches("[^a-zA-Z]+");
  }

  /** Whoever reads a formula finds each of its names among the inputs. */
  @Test
  void names_nothing_in_a_formula_that_is_no_input() {
    Set<String> names =
        Arrays.stream(Method.values())
            .filter(method -> method != Method.NOT_COMPUTABLE && method != Method.NOTED)
            .flatMap(method -> NAME.matcher(method.english()).results())
            .map(found -> found.group())
            .collect(Collectors.toSet());

    assertThat(names)
        .containsExactlyInAnyOrder(
            "points", "actual", "target", "pointsPerUnit", "percent", "executed", "budget", "min");
  }
}
