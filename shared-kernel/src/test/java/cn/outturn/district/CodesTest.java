package cn.outturn.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.funding.SourceCode;
import cn.outturn.indicator.IndicatorId;
import cn.outturn.json.Json;
import cn.outturn.project.DeviationId;
import cn.outturn.project.ExpenditureId;
import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.refusal.Refused;
import cn.outturn.refusal.Rule;
import cn.outturn.time.FiscalYear;
import cn.outturn.time.Quarter;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and ids: what is one, how it prints, how it travels. */
class CodesTest {

  /** Two codes that published forms print, and one with letters. */
  @ParameterizedTest
  @ValueSource(strings = {"115301210151295790", "115301210151291309", "91350100M000100Y43"})
  void accepts_a_credit_code_whose_checksum_holds(String code) {
    assertThat(CreditCode.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "115301210151295791", // wrong check character
        "115301210151295709", // two digits exchanged
        "11530121015129579", // 17 characters
        "1153012101512957900",
        "11530121015129579I" // a letter the standard leaves out
      })
  void refuses_a_credit_code_that_was_mistyped(String code) {
    assertThatThrownBy(() -> CreditCode.of(code))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.rule()).isEqualTo(Rule.CREDIT_CODE_MALFORMED));
  }

  @Test
  void notices_every_single_wrong_digit_of_a_credit_code() {
    String code = "115301210151295790";
    for (int i = 0; i < 18; i++) {
      char other = code.charAt(i) == '7' ? '8' : '7';
      String wrong = code.substring(0, i) + other + code.substring(i + 1);
      assertThatThrownBy(() -> CreditCode.of(wrong)).isInstanceOf(Refused.class);
    }
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        code(DistrictId::of, "530103", "53010", Rule.DISTRICT_CODE_MALFORMED),
        code(DistrictId::of, "310117", "031017", Rule.DISTRICT_CODE_MALFORMED),
        code(UnitCode::of, "302020", "30-20", Rule.UNIT_CODE_MALFORMED),
        code(ProjectCode::of, "S302020100685", "党建", Rule.PROJECT_CODE_MALFORMED),
        code(ProjectCode::of, "51092324T000010263357", "a/b", Rule.PROJECT_CODE_MALFORMED),
        code(IndicatorId::of, "N1", "n1", Rule.INDICATOR_ID_MALFORMED),
        code(SourceCode::of, "LOCAL", "本级", Rule.SOURCE_CODE_MALFORMED),
        code(ExpenditureId::of, "ZF2021-0042", "ZF 42", Rule.EXPENDITURE_ID_MALFORMED));
  }

  private static Arguments code(
      Function<String, Object> type, String right, String wrong, Rule rule) {
    return Arguments.of(type, right, wrong, rule);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void prints_and_travels_as_the_stored_value(
      Function<String, Object> type, String right, String wrong, Rule rule) {
    Object code = type.apply(right);

    assertThat(code).hasToString(right);
    assertThat(Json.write(code)).isEqualTo("\"" + right + "\"");
    assertThat(Json.read("\"" + right + "\"", code.getClass())).isEqualTo(code);
    assertThat(Json.faults("\"" + wrong + "\"", code.getClass()))
        .singleElement()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo(rule));
  }

  @Test
  void names_no_project_stream_without_its_district() {
    ProjectId id = new ProjectId(new DistrictId("530103"), new ProjectCode("S302020100685"));

    assertThat(id).hasToString("530103/S302020100685");
    assertThat(ProjectId.parse("530103/S302020100685")).isEqualTo(id);
    assertThat(Json.write(id)).isEqualTo("\"530103/S302020100685\"");
    assertThat(Json.read("\"530103/S302020100685\"", ProjectId.class)).isEqualTo(id);
    assertThatThrownBy(() -> ProjectId.parse("S302020100685"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void names_a_deviation_by_its_place() {
    var ofMoney = new DeviationId(new FiscalYear(2020), Quarter.Q2, null);
    var ofIndicator = new DeviationId(new FiscalYear(2020), Quarter.Q2, new IndicatorId("N1"));

    assertThat(ofMoney).hasToString("2020-Q2:money");
    assertThat(DeviationId.parse("2020-Q2:money")).isEqualTo(ofMoney);
    assertThat(DeviationId.parse("2020-Q2:N1")).isEqualTo(ofIndicator);
    assertThatThrownBy(() -> DeviationId.parse("2020-Q5:N1")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> DeviationId.parse("2020-Q2")).isInstanceOf(Refused.class);
  }
}
